import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { recordEvent } from '../webhooks/record-event';
import { buildCharge } from './build-charge';
import type { Decline } from './decline';
import { methodTypeOf, type PaymentInstrument } from './payment-instrument';

type Failure = {
  intent: Stripe.PaymentIntent;
  decline: Decline;
  instrument: PaymentInstrument;
  isCharged: boolean;
};

/**
 * Records a failed attempt; the intent waits for another card. `isCharged` is false where the attempt ended before
 * the bank was asked for money (3-D Secure), so that there is no charge.
 */
export function failPayment(
  context: SandboxContext,
  { intent, decline, instrument, isCharged }: Failure,
): Stripe.PaymentIntent {
  const charge = isCharged ? buildCharge(context, { intent, instrument, status: 'failed', decline }) : null;
  if (charge) {
    context.store.put('charges', charge);
    recordEvent(context, { type: 'charge.failed', object: charge });
  }
  const failed = intentAfterFailure(intent, {
    decline,
    chargeId: charge?.id ?? null,
    methodType: methodTypeOf(instrument),
  });
  context.store.put('paymentIntents', failed);
  recordEvent(context, { type: 'payment_intent.payment_failed', object: failed });
  return failed;
}

/** The intent as it stands after a failed attempt. */
export function intentAfterFailure(
  intent: Stripe.PaymentIntent,
  { decline, chargeId, methodType }: { decline: Decline; chargeId: string | null; methodType: string },
): Stripe.PaymentIntent {
  return {
    ...intent,
    last_payment_error: {
      type: decline.declineCode ? 'card_error' : 'invalid_request_error',
      code: decline.code,
      ...(decline.declineCode ? { decline_code: decline.declineCode } : {}),
      ...(chargeId ? { charge: chargeId } : {}),
      message: decline.message,
      payment_method_type: methodType,
    },
    latest_charge: chargeId ?? intent.latest_charge,
    next_action: null,
    payment_method: null,
    processing: null,
    status: 'requires_payment_method',
  };
}
