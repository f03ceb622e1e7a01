import 'server-only';
import type { MoneyFinding } from '@/lib/payments/money-check';
import { retrieveDispute } from '@/lib/stripe/retrieve-dispute';
import { isSameDispute } from './compare-disputes';
import { type Mend, mended, needsPerson } from './mending';
import { settleDispute } from './settle-dispute';
import { settlePaymentOfIntent } from './settle-payment-of-intent';
import { askForPerson } from './tell-owner';

/** Takes over what Stripe says of a dispute, as its webhook would have. @throws StripeUnavailable */
export async function prepareDispute({ stripeId }: MoneyFinding): Promise<Mend> {
  const dispute = stripeId ? await retrieveDispute(stripeId) : null;
  if (dispute?.paymentIntentId) await settlePaymentOfIntent(dispute.paymentIntentId);
  return async (tx) => {
    if (!dispute) return needsPerson('Stripe does not have this dispute any more.');
    const { orderId } = await settleDispute(tx, dispute);
    if (!orderId) return needsPerson('No payment here belongs to it. Look it up in Stripe’s dashboard.');
    const { stripeDisputeId } = dispute;
    const our = await tx.dispute.findUnique({ where: { stripeDisputeId } });
    if (our && isSameDispute(dispute, our)) return mended('The dispute is recorded as Stripe has it.');
    // One that has ended stays ended here, and an amount stays that of its day.
    await askForPerson(tx, { orderId, reason: 'Stripe says of a dispute what the shop cannot take over' });
    return needsPerson('It does not add up. The order is marked, with what differs.');
  };
}
