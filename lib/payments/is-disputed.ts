import 'server-only';
import type { Db } from '@/lib/db/client';

/** Whether a bank has, or may take, the money of an order: no refund, cancellation or dispatch then (rule 15). */
export async function isDisputed(db: Db, orderId: string): Promise<boolean> {
  return (await db.dispute.count({ where: { orderId, status: { not: 'won' } } })) > 0;
}
