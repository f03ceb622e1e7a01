import 'server-only';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import type { BulkAction, BulkRefusal, BulkResult } from '@/lib/orders/bulk/bulk-action';
import { toBulkRefusal } from '@/lib/orders/bulk/to-bulk-refusal';
import { clearOrderFlag, flagOrder } from '@/lib/orders/flag-order';
import { markOrderDelivered } from '@/lib/workflows/fulfilment/update-fulfilment-status';
import { cancelOrder } from './cancel-order';
import { type BulkTarget, changeEachOrder } from './change-each-order';

type BulkChange = {
  actor: StaffActor;
  action: BulkAction;
  orderNumbers: readonly number[];
  reason: string;
  /** Idempotency key of the form: sending it twice has one effect on each order. */
  requestKey: string;
};

/**
 * Applies one action to several orders, one after the other.
 * @returns the result for each, in the order in which they were given.
 */
export async function changeOrdersInBulk(change: BulkChange): Promise<BulkResult[]> {
  return changeEachOrder(change.orderNumbers, (target) => applyTo(change, target));
}

async function applyTo(
  change: BulkChange,
  { id: orderId, paymentStatus }: BulkTarget,
): Promise<BulkRefusal | null> {
  const { action, reason, requestKey } = change;
  const { staffId } = change.actor;
  const by = { actor: 'staff', actorId: staffId } as const;
  switch (action) {
    case 'deliver':
      return toBulkRefusal(await markOrderDelivered({ orderId, expectedVersion: null, requestKey, staffId }));
    case 'flag':
      return refusalIfUnchanged(await inTransaction((tx) => flagOrder(tx, { orderId, reason, by })));
    case 'clear':
      return refusalIfUnchanged(await inTransaction((tx) => clearOrderFlag(tx, { orderId, by })));
    case 'cancel':
      if (paymentStatus !== 'unpaid') return { code: 'paid' };
      return toBulkRefusal(await cancelOrder({ orderId, reason, staffId }));
  }
}

function refusalIfUnchanged(isChanged: boolean): BulkRefusal | null {
  return isChanged ? null : { code: 'nothing_to_do' };
}
