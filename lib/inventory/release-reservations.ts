import 'server-only';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import { closeReservationsSql } from './close-reservations';

/** Gives the stock that an order holds back to everybody. Releases once, however often it is called (rule 6). */
export async function releaseReservations(tx: Tx, orderId: string): Promise<void> {
  await tx.$executeRaw`
    with released_order as (select ${orderId}::uuid as order_id),
    ${closeReservationsSql(Prisma.sql`released_order`, 'released')}
    select count(*) from closed`;
}
