import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import type { Payer } from '../store/records';
import { findSessionOf, idOf, requireRecord, requireSessionDetails } from '../store/require-record';
import { scheduleTask, unscheduleTask } from '../store/schedule-task';
import { recordEvent } from '../webhooks/record-event';
import { buildCharge } from './build-charge';
import { completeSession } from './complete-session';
import { DEBIT_FAILED } from './decline';
import { ensurePaymentIntent } from './ensure-payment-intent';
import { intentAfterFailure } from './fail-payment';

type Start = { session: Stripe.Checkout.Session; payer: Payer; outcome: 'succeed' | 'fail' };

/** Completes the session unpaid; the bank decides later, as the payer chose on the test page. */
export function startDelayedPayment(context: SandboxContext, { session, payer, outcome }: Start): void {
  const { store, clock, delays } = context;
  const linked = ensurePaymentIntent(context, session);
  const charge = buildCharge(context, {
    intent: linked.intent,
    instrument: { kind: 'bank_debit', payer },
    status: 'pending',
  });
  const processing: Stripe.PaymentIntent = {
    ...linked.intent,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    status: 'processing',
  };
  store.put('charges', charge);
  store.put('chargeTraits', { id: charge.id, refundOutcome: 'succeeds' });
  store.put('paymentIntents', processing);
  store.put('sessionDetails', {
    ...requireSessionDetails(store, session.id),
    delayedOutcome: outcome,
    pendingAttempt: null,
  });
  recordEvent(context, { type: 'charge.pending', object: charge });
  recordEvent(context, { type: 'payment_intent.processing', object: processing });
  completeSession(context, { session: linked.session, paymentStatus: 'unpaid', payer });
  const dueAtMs = clock.nowMs() + delays.delayedPaymentMs;
  scheduleTask(store, { kind: 'finish_delayed_payment', subjectId: processing.id, dueAtMs });
}

/** The bank's decision. Does nothing, and says so, unless the payment is still processing. */
export function finishDelayedPayment(
  context: SandboxContext,
  intentId: string,
  chosen?: 'succeed' | 'fail',
): boolean {
  const { store } = context;
  const intent = store.get('paymentIntents', intentId);
  const session = findSessionOf(store, intentId);
  if (!intent || !session || intent.status !== 'processing') return false;
  unscheduleTask(store, 'finish_delayed_payment', intentId);
  const outcome = chosen ?? requireSessionDetails(store, session.id).delayedOutcome ?? 'succeed';
  const charge = requireRecord(store, 'charges', idOf(intent.latest_charge));
  if (outcome === 'succeed') settleDebit(context, { session, intent, charge });
  else refuseDebit(context, { session, intent, charge });
  return true;
}

type Debit = { session: Stripe.Checkout.Session; intent: Stripe.PaymentIntent; charge: Stripe.Charge };

function settleDebit(context: SandboxContext, { session, intent, charge }: Debit): void {
  const paidCharge: Stripe.Charge = { ...charge, status: 'succeeded', paid: true };
  const paidIntent: Stripe.PaymentIntent = { ...intent, status: 'succeeded', amount_received: intent.amount };
  const paidSession: Stripe.Checkout.Session = { ...session, payment_status: 'paid' };
  context.store.put('charges', paidCharge);
  context.store.put('paymentIntents', paidIntent);
  context.store.put('sessions', paidSession);
  recordEvent(context, { type: 'charge.succeeded', object: paidCharge });
  recordEvent(context, { type: 'payment_intent.succeeded', object: paidIntent });
  recordEvent(context, { type: 'checkout.session.async_payment_succeeded', object: paidSession });
}

function refuseDebit(context: SandboxContext, { session, intent, charge }: Debit): void {
  const failedCharge: Stripe.Charge = {
    ...charge,
    amount_captured: 0,
    captured: false,
    failure_code: DEBIT_FAILED.code,
    failure_message: DEBIT_FAILED.message,
    paid: false,
    status: 'failed',
  };
  const methodType = 'us_bank_account';
  const failedIntent = intentAfterFailure(intent, { decline: DEBIT_FAILED, chargeId: charge.id, methodType });
  context.store.put('charges', failedCharge);
  context.store.put('paymentIntents', failedIntent);
  recordEvent(context, { type: 'charge.failed', object: failedCharge });
  recordEvent(context, { type: 'payment_intent.payment_failed', object: failedIntent });
  recordEvent(context, { type: 'checkout.session.async_payment_failed', object: session });
}
