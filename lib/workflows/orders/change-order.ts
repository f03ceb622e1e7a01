import 'server-only';
import { type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { ChangeError } from '@/lib/orders/change-errors';
import { type LockedOrder, lockOrderAtVersion, type OrderChange } from '@/lib/orders/lock-order-at-version';

/**
 * Changes an order under its lock, for a member of staff, with an optimistic lock on the version that they saw: a
 * repeated request (same idempotency key) does nothing more, and a conflicting one gets what has changed instead.
 * What `work` refuses is rolled back whole. The event that `work` writes carries the request key.
 */
export function changeOrder<Failure>(
  change: OrderChange,
  work: (tx: Tx, order: LockedOrder) => Promise<Result<null, Failure>>,
): Promise<Result<null, Failure | ChangeError>> {
  return inTransaction<Result<null, Failure | ChangeError>>(async (tx) => {
    const begun = await lockOrderAtVersion(tx, change);
    if (!begun.ok) return begun;
    return begun.value.isRepeated ? succeed(null) : work(tx, begun.value);
  });
}
