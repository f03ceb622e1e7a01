import type Stripe from 'stripe';
import { type Reply, redirectReply } from '../http/reply';
import { type AttemptOutcome, attemptPayment } from '../payments/attempt-payment';
import { completeSession } from '../payments/complete-session';
import { startDelayedPayment } from '../payments/delayed-payment';
import { couponProblem } from '../resources/require-usable-coupon';
import type { SandboxContext } from '../sandbox-context';
import type { Payer } from '../store/records';
import { requireSessionDetails } from '../store/require-record';
import { payPage } from './pay-page';
import { readCardForm, readPayer } from './read-card-form';
import { successUrl } from './success-url';

/** Handles a posted payment form of an open session. */
export function submitPayment(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
  form: URLSearchParams,
): Reply {
  const details = requireSessionDetails(context.store, session.id);
  // Another session may have redeemed the single-use coupon since this one was priced.
  const coupon = details.coupon ? context.store.get('coupons', details.coupon.id) : undefined;
  if (coupon && couponProblem(coupon, context.clock.now()) !== null) {
    const message =
      'The discount of this order can no longer be used, so nothing was charged. Go back to the shop to order without it.';
    return payPage({ session, details, form, message, status: 409 });
  }
  if (session.amount_total === 0) return completeFree(context, session, form);
  if (form.get('payment_method') === 'bank_debit') return submitDebit(context, session, form);
  const reading = readCardForm(form, new Date(context.clock.nowMs()));
  if (!reading.ok) return payPage({ session, details, form, errors: reading.errors, status: 422 });
  return attemptReply(context, { session, form, outcome: attemptPayment(context, session, reading.value) });
}

export function attemptReply(
  context: SandboxContext,
  {
    session,
    form,
    outcome,
  }: { session: Stripe.Checkout.Session; form?: URLSearchParams; outcome: AttemptOutcome },
): Reply {
  switch (outcome.kind) {
    case 'completed':
      return redirectReply(successUrl(session));
    case 'needs_authentication':
      return redirectReply(`/pay/${session.id}/authenticate`);
    case 'declined': {
      const details = requireSessionDetails(context.store, session.id);
      return payPage({ session, details, form, message: outcome.decline.message, status: 402 });
    }
  }
}

function submitDebit(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
  form: URLSearchParams,
): Reply {
  const details = requireSessionDetails(context.store, session.id);
  if (!session.payment_method_types.includes('us_bank_account')) {
    return payPage({
      session,
      details,
      form,
      message: 'This order cannot be paid by bank debit.',
      status: 422,
    });
  }
  const payer = readPayer(form);
  if (!payer.ok) return payPage({ session, details, form, errors: payer.errors, status: 422 });
  const outcome = form.get('delayed_outcome') === 'fail' ? 'fail' : 'succeed';
  startDelayedPayment(context, { session, payer: payer.value, outcome });
  return redirectReply(successUrl(session));
}

function completeFree(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
  form: URLSearchParams,
): Reply {
  const reading = readPayer(form);
  const payer: Payer = reading.ok ? reading.value : { name: null, email: null };
  completeSession(context, { session, paymentStatus: 'no_payment_required', payer });
  return redirectReply(successUrl(session));
}
