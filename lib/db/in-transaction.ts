import 'server-only';
import { getDb, type Tx } from './client';

/** A rush for the last unit waits in line rather than being turned away. */
const WAIT_FOR_CONNECTION_MS = 15_000;
const TRANSACTION_TIMEOUT_MS = 10_000;

/**
 * Runs one unit of work in one transaction (read committed; races are settled by conditional updates and row locks).
 * The outermost caller opens it; no network call belongs inside.
 */
export function inTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return getDb().$transaction(work, { maxWait: WAIT_FOR_CONNECTION_MS, timeout: TRANSACTION_TIMEOUT_MS });
}
