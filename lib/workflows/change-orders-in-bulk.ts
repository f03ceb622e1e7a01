import 'server-only';
import type { StaffActor } from '@/lib/auth/staff';
import { inTransaction } from '@/lib/db/in-transaction';
import type { BulkAction, BulkRefusal, BulkResult } from '@/lib/orders/bulk-action';
import { clearOrderFlag, flagOrder } from '@/lib/orders/flag-order';
import { refusalInBulk } from '@/lib/orders/refusal-in-bulk';
import { cancelOrder } from './cancel-order';
import { type BulkTarget, changeEachOrder } from './change-each-order';
import { markOrderDelivered } from './follow-parcel';

type BulkChange = {
  actor: StaffActor;
  action: BulkAction;
  orderNumbers: readonly number[];
  reason: string;
  /** Of the form: sending it twice has one effect on each order. */
  requestKey: string;
};

/**
 * Does one thing to several orders, one after the other.
 * @returns what became of each, in the order in which they were given.
 */
export async function changeOrdersInBulk(change: BulkChange): Promise<BulkResult[]> {
  return changeEachOrder(change.orderNumbers, (target) => doTo(change, target));
}

async function doTo(
  change: BulkChange,
  { id: orderId, paymentStatus }: BulkTarget,
): Promise<BulkRefusal | null> {
  const { action, reason, requestKey } = change;
  const { staffId } = change.actor;
  const by = { actor: 'staff', actorId: staffId } as const;
  switch (action) {
    case 'deliver':
      return refusalInBulk(await markOrderDelivered({ orderId, seenSequence: null, requestKey, staffId }));
    case 'flag':
      return orNothing(await inTransaction((tx) => flagOrder(tx, { orderId, reason, by })));
    case 'clear':
      return orNothing(await inTransaction((tx) => clearOrderFlag(tx, { orderId, by })));
    case 'cancel':
      if (paymentStatus !== 'unpaid') return { code: 'paid' };
      return refusalInBulk(await cancelOrder({ orderId, reason, staffId }));
  }
}

function orNothing(isChanged: boolean): BulkRefusal | null {
  return isChanged ? null : { code: 'nothing_to_do' };
}
