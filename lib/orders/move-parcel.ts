import 'server-only';
import type { Tx } from '@/lib/db/client';
import { parcelStatusesThatReach } from './fulfilment-state';

/**
 * The only writer of a parcel's status: one conditional update.
 * @returns whether it moved; false when it was not of this order, or not in a status that reaches `to`.
 */
export async function moveParcel(
  tx: Tx,
  input: { parcelId: string; orderId: string; to: 'delivered' | 'cancelled' },
): Promise<boolean> {
  const { parcelId, orderId, to } = input;
  const now = new Date();
  const { count } = await tx.fulfilment.updateMany({
    where: { id: parcelId, orderId, status: { in: parcelStatusesThatReach(to) } },
    data: { status: to, ...(to === 'delivered' ? { deliveredAt: now } : { cancelledAt: now }) },
  });
  return count === 1;
}
