import 'server-only';
import type { Tx } from '@/lib/db/client';
import { fulfilmentStatusesThatReach } from './fulfilment-state';

/**
 * The only writer of a fulfilment's status: one conditional update (compare-and-set).
 * @returns whether the transition happened; false when it was not of this order, or not in a status that reaches `to`.
 */
export async function transitionFulfilment(
  tx: Tx,
  input: { fulfilmentId: string; orderId: string; to: 'delivered' | 'cancelled' },
): Promise<boolean> {
  const { fulfilmentId, orderId, to } = input;
  const now = new Date();
  const { count } = await tx.fulfilment.updateMany({
    where: { id: fulfilmentId, orderId, status: { in: fulfilmentStatusesThatReach(to) } },
    data: { status: to, ...(to === 'delivered' ? { deliveredAt: now } : { cancelledAt: now }) },
  });
  return count === 1;
}
