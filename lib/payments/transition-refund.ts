import 'server-only';
import type { Tx } from '@/lib/db/client';
import { type RefundStatus, statusesThatReach } from './refund-state';

/**
 * The only writer of a refund's status: one conditional update.
 * @returns whether it changed; false when it was not in a status that reaches `to`.
 */
export async function transitionRefund(
  tx: Tx,
  input: { refundId: string; to: Exclude<RefundStatus, 'pending'>; failureReason?: string },
): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id: input.refundId, status: { in: statusesThatReach(input.to) } },
    data: {
      status: input.to,
      settledAt: new Date(),
      ...(input.failureReason ? { failureReason: input.failureReason } : {}),
    },
  });
  return count === 1;
}
