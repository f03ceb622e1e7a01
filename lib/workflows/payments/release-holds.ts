import 'server-only';
import type { Tx } from '@/lib/db/client';
import { releaseDiscount } from '@/lib/discounts/release-discount';
import { releaseReservations } from '@/lib/inventory/release-reservations';

/** Releases all that an order holds while it is pending: its promotion code, and then its stock. */
export async function releaseHolds(tx: Tx, orderId: string): Promise<void> {
  await releaseDiscount(tx, orderId);
  await releaseReservations(tx, orderId);
}
