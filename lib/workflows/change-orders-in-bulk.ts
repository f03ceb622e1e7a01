import 'server-only';
import type { StaffActor } from '@/lib/auth/staff';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import type { BulkAction, BulkRefusal, BulkResult } from '@/lib/orders/bulk-action';
import { clearOrderFlag, flagOrder } from '@/lib/orders/flag-order';
import { cancelOrder } from './cancel-order';

type BulkChange = { actor: StaffActor; action: BulkAction; orderNumbers: readonly number[]; reason: string };
type Target = { id: string; orderNumber: number; paymentStatus: string };

/**
 * Does one thing to several orders, one after the other, each in its own transaction: what one refuses keeps none of the
 * others from it.
 * @returns what became of each, in the order in which they were given.
 */
export async function changeOrdersInBulk(change: BulkChange): Promise<BulkResult[]> {
  const found = await getDb().order.findMany({
    where: { orderNumber: { in: [...change.orderNumbers] } },
    select: { id: true, orderNumber: true, paymentStatus: true },
  });
  const targets = new Map(found.map((order) => [order.orderNumber, order]));
  const results: BulkResult[] = [];
  for (const orderNumber of change.orderNumbers) {
    const target = targets.get(orderNumber);
    const refusal = target ? await changeOne(change, target) : ({ code: 'order_not_found' } as const);
    results.push({ orderNumber, refusal });
  }
  return results;
}

async function changeOne(change: BulkChange, target: Target): Promise<BulkRefusal | null> {
  try {
    return await doTo(change, target);
  } catch (error) {
    logger.error(
      { err: error, orderNumber: target.orderNumber, action: change.action },
      'a bulk action failed',
    );
    return { code: 'failed' };
  }
}

async function doTo(change: BulkChange, { id: orderId, paymentStatus }: Target): Promise<BulkRefusal | null> {
  const { action, reason } = change;
  const { staffId } = change.actor;
  const by = { actor: 'staff', actorId: staffId } as const;
  switch (action) {
    case 'flag':
      return orNothing(await inTransaction((tx) => flagOrder(tx, { orderId, reason, by })));
    case 'clear':
      return orNothing(await inTransaction((tx) => clearOrderFlag(tx, { orderId, by })));
    case 'cancel': {
      if (paymentStatus !== 'unpaid') return { code: 'paid' };
      const cancelled = await cancelOrder({ orderId, reason, staffId });
      if (cancelled.ok) return null;
      // The list takes each order as it is, so that none has changed since it was seen.
      return cancelled.error.code === 'order_changed' ? { code: 'failed' } : cancelled.error;
    }
  }
}

function orNothing(isChanged: boolean): BulkRefusal | null {
  return isChanged ? null : { code: 'nothing_to_do' };
}
