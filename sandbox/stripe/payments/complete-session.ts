import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import type { Payer } from '../store/records';
import { requireSessionDetails } from '../store/require-record';
import { unscheduleTask } from '../store/schedule-task';
import { recordEvent } from '../webhooks/record-event';

type Completion = {
  session: Stripe.Checkout.Session;
  paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  payer: Payer;
};

/** Closes an open session as complete: its coupon is redeemed, it cannot expire any more, and an event is sent. */
export function completeSession(
  context: SandboxContext,
  { session, paymentStatus, payer }: Completion,
): void {
  const { store } = context;
  const email = session.customer_email ?? payer.email;
  const complete: Stripe.Checkout.Session = {
    ...session,
    status: 'complete',
    payment_status: paymentStatus,
    url: null,
    customer_details: {
      address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
      business_name: null,
      email,
      individual_name: null,
      name: payer.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  };
  store.put('sessions', complete);
  redeemCoupon(context, session.id);
  unscheduleTask(store, 'expire_session', session.id);
  recordEvent(context, { type: 'checkout.session.completed', object: complete });
}

function redeemCoupon({ store }: SandboxContext, sessionId: string): void {
  const { coupon } = requireSessionDetails(store, sessionId);
  // A coupon that was deleted meanwhile keeps its price for the session, and there is nothing left to count on.
  const current = coupon ? store.get('coupons', coupon.id) : undefined;
  if (!current) return;
  const redeemed = current.times_redeemed + 1;
  const isUsedUp = current.max_redemptions !== null && redeemed >= current.max_redemptions;
  store.put('coupons', { ...current, times_redeemed: redeemed, valid: current.valid && !isUsedUp });
}
