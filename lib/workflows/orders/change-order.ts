import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { ChangeError } from '@/lib/orders/change-errors';
import { type LockedOrder, lockOrderAtVersion, type OrderChange } from '@/lib/orders/lock-order-at-version';

/** Rolls the transaction back with a refusal for staff. */
class Refused<Failure> extends Error {
  constructor(readonly refusal: Failure) {
    super('refused');
  }
}

/**
 * Changes an order under its lock, for a member of staff, with an optimistic lock on the version that they saw: a
 * repeated request (same idempotency key) does nothing more, and a conflicting one gets what has changed instead.
 * What `work` refuses is rolled back whole. The event that `work` writes carries the request key.
 */
export async function changeOrder<Failure>(
  change: OrderChange,
  work: (tx: Tx, order: LockedOrder) => Promise<Result<null, Failure>>,
): Promise<Result<null, Failure | ChangeError>> {
  try {
    await inTransaction(async (tx) => {
      const begun = await lockOrderAtVersion(tx, change);
      if (!begun.ok) throw new Refused<Failure | ChangeError>(begun.error);
      if (begun.value.isRepeated) return;
      const done = await work(tx, begun.value);
      if (!done.ok) throw new Refused<Failure | ChangeError>(done.error);
    });
    return succeed(null);
  } catch (error) {
    if (error instanceof Refused) return fail(error.refusal as Failure | ChangeError);
    throw error;
  }
}
