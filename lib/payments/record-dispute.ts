import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

export type DisputeStatus = 'open' | 'won' | 'lost';

/**
 * Writes down a dispute as Stripe has it. One that has ended stays ended, whatever an older answer says.
 * @returns what is new about it; null when nothing is.
 */
export async function recordDispute(
  tx: Tx,
  input: {
    paymentId: string;
    orderId: string;
    stripeDisputeId: string;
    status: DisputeStatus;
    stripeStatus: string;
    amountMinor: number;
    currency: string;
    reason: string;
    openedAt: Date;
  },
): Promise<DisputeStatus | null> {
  const { stripeDisputeId, status, stripeStatus } = input;
  const closedAt = status === 'open' ? null : new Date();
  const { count: added } = await tx.dispute.createMany({
    data: { id: newId(), ...input, closedAt },
    skipDuplicates: true,
  });
  if (added === 1) return status;
  if (status === 'open') {
    await tx.dispute.updateMany({ where: { stripeDisputeId, status: 'open' }, data: { stripeStatus } });
    return null;
  }
  const { count: closed } = await tx.dispute.updateMany({
    where: { stripeDisputeId, status: 'open' },
    data: { status, stripeStatus, closedAt },
  });
  return closed === 1 ? status : null;
}
