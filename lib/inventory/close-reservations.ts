import 'server-only';
import type { Tx } from '@/lib/db/client';

type ClosedReservation = { variantId: string; quantity: number };

/**
 * Ends the held reservations of an order and lowers `reserved` by the same amount.
 * The conditional update decides which of two callers at once does it; the other gets an empty list.
 */
export async function closeReservations(
  tx: Tx,
  input: { orderId: string; to: 'committed' | 'released' },
): Promise<ClosedReservation[]> {
  const closed = await tx.$queryRaw<ClosedReservation[]>`
    update stock_reservation set status = ${input.to}::stock_reservation_status, settled_at = now()
    where order_id = ${input.orderId}::uuid and status = 'held'
    returning variant_id as "variantId", quantity`;
  const inIdOrder = closed.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  for (const { variantId, quantity } of inIdOrder) {
    await tx.$executeRaw`
      update inventory_level set reserved = reserved - ${quantity}, updated_at = now()
      where variant_id = ${variantId}::uuid`;
  }
  return inIdOrder;
}
