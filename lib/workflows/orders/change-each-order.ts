import 'server-only';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import type { BulkRefusal, BulkResult } from '@/lib/orders/bulk/bulk-action';

/** An order that something is about to be done to. */
export type BulkTarget = { id: string; orderNumber: number; paymentStatus: string };

/**
 * Applies a change to several orders, one after the other, each in its own transaction: a refusal or failure of one
 * does not affect the others.
 * @returns the result for each, in the order in which they were given.
 */
export async function changeEachOrder(
  orderNumbers: readonly number[],
  change: (target: BulkTarget) => Promise<BulkRefusal | null>,
): Promise<BulkResult[]> {
  const found = await getDb().order.findMany({
    where: { orderNumber: { in: [...orderNumbers] } },
    select: { id: true, orderNumber: true, paymentStatus: true },
  });
  const targets = new Map(found.map((order) => [order.orderNumber, order]));
  const results: BulkResult[] = [];
  for (const orderNumber of orderNumbers) {
    const target = targets.get(orderNumber);
    const refusal = target ? await changeOne(target, change) : ({ code: 'order_not_found' } as const);
    results.push({ orderNumber, refusal });
  }
  return results;
}

async function changeOne(
  target: BulkTarget,
  change: (target: BulkTarget) => Promise<BulkRefusal | null>,
): Promise<BulkRefusal | null> {
  try {
    return await change(target);
  } catch (error) {
    logger.error({ err: error, orderNumber: target.orderNumber }, 'a bulk action failed for one order');
    return { code: 'failed' };
  }
}
