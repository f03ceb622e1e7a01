import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { scheduleTask } from '../store/schedule-task';
import { recordEvent } from '../webhooks/record-event';
import { buildCharge } from './build-charge';
import { completeSession } from './complete-session';
import { type PaymentInstrument, payerOf } from './payment-instrument';
import type { TestCard } from './test-cards';

type Success = {
  session: Stripe.Checkout.Session;
  intent: Stripe.PaymentIntent;
  instrument: PaymentInstrument;
  testCard: TestCard;
};

/** Takes the money by card and completes the session. */
export function succeedPayment(
  context: SandboxContext,
  { session, intent, instrument, testCard }: Success,
): void {
  const { store, clock, delays } = context;
  const charge = buildCharge(context, { intent, instrument, status: 'succeeded' });
  const succeeded: Stripe.PaymentIntent = {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    status: 'succeeded',
  };
  store.put('charges', charge);
  store.put('chargeTraits', { id: charge.id, refundOutcome: testCard.refundOutcome });
  store.put('paymentIntents', succeeded);
  recordEvent(context, { type: 'charge.succeeded', object: charge });
  recordEvent(context, { type: 'payment_intent.succeeded', object: succeeded });
  completeSession(context, { session, paymentStatus: 'paid', payer: payerOf(instrument) });
  if (!testCard.isDisputed) return;
  scheduleTask(store, {
    kind: 'open_dispute',
    subjectId: charge.id,
    dueAtMs: clock.nowMs() + delays.disputeMs,
  });
}
