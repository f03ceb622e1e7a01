import 'server-only';
import type { Tx } from '@/lib/db/client';
import { releaseDiscount } from '@/lib/discounts/close-redemption';
import { releaseReservations } from '@/lib/inventory/release-reservations';

/** Gives back all that an order holds while it waits for its payment: its code, and then its stock. */
export async function releaseHolds(tx: Tx, orderId: string): Promise<void> {
  await releaseDiscount(tx, orderId);
  await releaseReservations(tx, orderId);
}
