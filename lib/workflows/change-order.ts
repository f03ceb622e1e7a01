import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { type BegunChange, beginOrderChange, type OrderChange } from '@/lib/orders/begin-order-change';
import type { ChangeError } from '@/lib/orders/change-errors';

/** Rolls the transaction back with a refusal that staff are told. */
class Refused<Failure> extends Error {
  constructor(readonly refusal: Failure) {
    super('refused');
  }
}

/**
 * Does something to an order under its lock, for somebody of the staff who saw it as it is: a second press of the same
 * button does nothing more, and whoever saw an older order is told what has changed instead. What `work` refuses is
 * rolled back whole. The event that `work` writes carries the request key.
 */
export async function changeOrder<Failure>(
  change: OrderChange,
  work: (tx: Tx, order: BegunChange) => Promise<Result<null, Failure>>,
): Promise<Result<null, Failure | ChangeError>> {
  try {
    await inTransaction(async (tx) => {
      const begun = await beginOrderChange(tx, change);
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
