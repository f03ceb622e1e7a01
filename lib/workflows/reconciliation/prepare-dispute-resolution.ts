import 'server-only';
import type { Discrepancy } from '@/lib/payments/reconciliation';
import { flagForReview } from '@/lib/workflows/orders/notify-owner';
import { fetchDispute } from '@/lib/workflows/payments/fetch-dispute';
import { settleDispute } from '@/lib/workflows/payments/settle-dispute';
import { isSameDispute } from './compare-disputes';
import { type ApplyResolution, needsReview, resolved } from './resolution';

/** Records a dispute as it is at Stripe, as its webhook would have. @throws StripeUnavailable */
export async function prepareDisputeResolution({ stripeId }: Discrepancy): Promise<ApplyResolution> {
  const fetched = stripeId ? await fetchDispute(stripeId) : null;
  return async (tx) => {
    if (!fetched) return needsReview('Stripe does not have this dispute any more.');
    const { orderId, outcome } = await settleDispute(tx, fetched);
    if (!orderId) return needsReview('No payment here belongs to it. Look it up in Stripe’s dashboard.');
    const { stripeDisputeId } = fetched.dispute;
    const shopDispute = await tx.dispute.findUnique({ where: { stripeDisputeId } });
    if (shopDispute && isSameDispute(fetched.dispute, shopDispute)) {
      return outcome === 'flagged'
        ? needsReview(
            'The dispute is recorded, and something about it is not known here: the order is marked.',
          )
        : resolved('The dispute is recorded as Stripe has it.');
    }
    await flagForReview(tx, { orderId, reason: 'Stripe says of a dispute what the shop cannot take over' });
    return needsReview('It does not add up. The order is marked, with what differs.');
  };
}
