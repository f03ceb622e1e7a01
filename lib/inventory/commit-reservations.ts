import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { closeReservations } from './close-reservations';

/**
 * Turns the stock that an order has reserved into stock that is sold: the reservation ends, and the ledger records the
 * sale. Calling it again does nothing, because a reservation is closed once.
 */
export async function commitReservations(tx: Tx, orderId: string): Promise<void> {
  const closed = await closeReservations(tx, { orderId, to: 'committed' });
  if (closed.length === 0) return;
  await tx.stockMovement.createMany({
    data: closed.map(({ variantId, quantity }) => ({
      id: newId(),
      variantId,
      orderId,
      quantityDelta: -quantity,
      reason: 'sale' as const,
    })),
  });
}
