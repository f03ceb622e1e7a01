import type { LedgerEntry, RecordedDelivery, Snapshot } from '../invariants/snapshot';
import type { FaultHarness } from './fault-harness';

/** Everything that the invariant checker needs, at this moment. */
export async function takeSnapshot(
  harness: Pick<FaultHarness, 'sql' | 'control' | 'inbox'>,
): Promise<Snapshot> {
  const { entries } = await harness.control<{ entries: LedgerEntry[] }>('GET', 'ledger');
  const deliveries = (await harness.control('GET', 'deliveries')) as unknown as RecordedDelivery[];
  return { sql: harness.sql, ledger: entries, deliveries, mails: harness.inbox().received() };
}
