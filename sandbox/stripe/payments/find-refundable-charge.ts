import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import type { SandboxContext } from '../sandbox-context';

/** The charge that took a payment intent's money. */
export function findRefundableCharge({ store }: SandboxContext, intentId: string): Stripe.Charge {
  const intent = store.get('paymentIntents', intentId);
  if (!intent) throw noSuch('payment_intent', intentId, 'payment_intent');
  const charge =
    typeof intent.latest_charge === 'string' ? store.get('charges', intent.latest_charge) : undefined;
  if (charge?.status === 'succeeded') return charge;
  throw new ApiError({
    message: `This PaymentIntent (${intentId}) does not have a successful charge to refund.`,
    param: 'payment_intent',
  });
}
