import 'server-only';
import type { MoneyFinding } from '@/lib/payments/money-check';
import { askForDispute } from './ask-for-dispute';
import { isSameDispute } from './compare-disputes';
import { type Mend, mended, needsPerson } from './mending';
import { settleDispute } from './settle-dispute';
import { askForPerson } from './tell-owner';

/** Takes over what Stripe says of a dispute, as its webhook would have. @throws StripeUnavailable */
export async function prepareDispute({ stripeId }: MoneyFinding): Promise<Mend> {
  const asked = stripeId ? await askForDispute(stripeId) : null;
  return async (tx) => {
    if (!asked) return needsPerson('Stripe does not have this dispute any more.');
    const { orderId, verdict } = await settleDispute(tx, asked);
    if (!orderId) return needsPerson('No payment here belongs to it. Look it up in Stripe’s dashboard.');
    const { stripeDisputeId } = asked.dispute;
    const our = await tx.dispute.findUnique({ where: { stripeDisputeId } });
    if (our && isSameDispute(asked.dispute, our)) {
      return verdict === 'flagged'
        ? needsPerson(
            'The dispute is recorded, and something about it is not known here: the order is marked.',
          )
        : mended('The dispute is recorded as Stripe has it.');
    }
    await askForPerson(tx, { orderId, reason: 'Stripe says of a dispute what the shop cannot take over' });
    return needsPerson('It does not add up. The order is marked, with what differs.');
  };
}
