import type { LedgerEntry, Look, NotedDelivery } from '../invariants/look';
import type { FaultRig } from './fault-rig';

/** Everything that the checker needs of a rig, at this moment. */
export async function takeLook(rig: Pick<FaultRig, 'sql' | 'control' | 'inbox'>): Promise<Look> {
  const { entries } = await rig.control<{ entries: LedgerEntry[] }>('GET', 'ledger');
  const deliveries = (await rig.control('GET', 'deliveries')) as unknown as NotedDelivery[];
  return { sql: rig.sql, ledger: entries, deliveries, mails: rig.inbox().received() };
}
