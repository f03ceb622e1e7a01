import 'server-only';
import type { Result } from '@/lib/core/result';
import { getDb, type Tx } from './client';

/** A rush for the last unit waits in line rather than being turned away. */
const WAIT_FOR_CONNECTION_MS = 15_000;
const TRANSACTION_TIMEOUT_MS = 10_000;

type FailedResult = Extract<Result<never, unknown>, { ok: false }>;

/** The client rolls back what throws, so a failed result leaves the transaction this way. */
class RolledBack extends Error {
  constructor(readonly result: FailedResult) {
    super('rolled back with a failed result');
  }
}

/**
 * Runs one unit of work in one transaction (read committed; races are settled by conditional updates and row locks).
 * A failed `Result` rolls back whatever was written before it and is returned; any other value commits, and what throws
 * rolls back and throws. The outermost caller opens it; no network call belongs inside.
 */
export async function inTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  try {
    return await getDb().$transaction(
      async (tx) => {
        const value = await work(tx);
        if (isFailedResult(value)) throw new RolledBack(value);
        return value;
      },
      { maxWait: WAIT_FOR_CONNECTION_MS, timeout: TRANSACTION_TIMEOUT_MS },
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.result as Value;
    throw error;
  }
}

function isFailedResult(value: unknown): value is FailedResult {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
