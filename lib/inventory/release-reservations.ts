import 'server-only';
import type { Tx } from '@/lib/db/client';
import { closeReservations } from './close-reservations';

/** Gives the stock that an order holds back to everybody. Releases once, however often it is called (rule 6). */
export async function releaseReservations(tx: Tx, orderId: string): Promise<void> {
  await closeReservations(tx, { orderId, to: 'released' });
}
