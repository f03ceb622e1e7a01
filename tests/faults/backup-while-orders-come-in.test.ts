import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { takeBackup } from '../../scripts/backup/take-backup';
import { restoreDatabase } from '../../scripts/restore/restore-database';
import { type MadeVariant, makeVariant } from '../factories/variant';
import { payByCard } from '../support/stripe-sandbox';
import { createEmptyDatabase } from '../support/test-database';
import { waitUntil } from '../support/wait-until';
import { type FaultHarness, faultHarness } from './harness/fault-harness';
import { openRestoredShop } from './harness/open-restored-shop';
import { startNewCheckout } from './harness/start-new-checkout';
import { takeSnapshot } from './harness/take-snapshot';
import { waitForQuiescence } from './harness/wait-for-quiescence';
import { checkInvariants } from './invariants/check-invariants';

const harness = faultHarness({ servers: 0 });

const BUYERS = 3;

/** Buyers who go on until they are stopped: by cash, paid by card, and left unpaid. */
function openShopFor(variant: MadeVariant): { stop: () => Promise<void> } {
  let isOpen = true;
  const buyers = Array.from({ length: BUYERS }, async () => {
    for (let turn = 0; isOpen; turn += 1) {
      const paymentMethod = turn % BUYERS === 0 ? 'cash_on_delivery' : 'card';
      const { payUrl } = await startNewCheckout({ variant, paymentMethod });
      if (turn % BUYERS === 1) await payByCard(payUrl);
    }
  });
  return {
    stop: async () => {
      isOpen = false;
      await Promise.all(buyers);
    },
  };
}

async function readOrders({ sql }: Pick<FaultHarness, 'sql'>) {
  const [orders] = await sql<{ count: number; last: number }>(
    'select count(*)::int as count, coalesce(max(order_number), 0) as last from "order"',
  );
  return orders ?? { count: 0, last: 0 };
}

/** Enough to copy before the orders that buyers go on ordering meanwhile. */
async function makeAuditLog({ sql }: Pick<FaultHarness, 'sql'>): Promise<void> {
  await sql(`insert into audit_event (action, subject_type, subject_id)
    select 'settings.changed', 'settings', n::text from generate_series(1, 150000) n`);
}

it('a shop restored from a backup of a busy hour is consistent, sells on, and gives no number twice (commerce rule 44)', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'backups-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const variant = await makeVariant({ stock: 5000 });
  await makeAuditLog(harness);
  const buyers = openShopFor(variant);
  await waitUntil('orders come in', async () => (await readOrders(harness)).count > 10);
  const backup = await takeBackup({ databaseUrl: requireDatabaseUrl(), folder, key: null });
  await buyers.stop();
  await waitForQuiescence(harness);
  const lost = await readOrders(harness);

  const empty = await createEmptyDatabase();
  onTestFinished(empty.drop);
  const { totals } = await restoreDatabase({
    file: backup.file,
    key: null,
    databaseUrl: empty.url,
    gaps: {},
  });
  const { shop, close } = await openRestoredShop(harness, empty.url);
  onTestFinished(close);
  const kept = await readOrders(shop);
  expect(kept.count).toBe(totals.tables['shop.order']?.rows);
  expect(kept.count).toBeGreaterThan(10);
  expect(lost.count).toBeGreaterThan(kept.count + 5);

  // What it knows of is settled by asking Stripe, whatever was paid after the copy.
  await waitForQuiescence(shop);
  expect(await findViolations(shop)).toEqual([]);

  const { payUrl, order } = await startNewCheckout({ variant });
  await payByCard(payUrl);
  await waitForQuiescence(shop);
  const [bought] = await shop.sql('select order_number, status, payment_status from "order" where id = $1', [
    (await order()).orderId,
  ]);
  expect(bought).toMatchObject({ status: 'placed', payment_status: 'paid' });
  expect(bought?.order_number).toBeGreaterThan(lost.last);
  expect(await findViolations(shop)).toEqual([]);
}, 240_000);

/** Of everything that the shop knows. Mails that waited when the copy was taken are sent once more. */
async function findViolations(shop: FaultHarness): Promise<string[]> {
  const known = await shop.sql<{ id: string }>('select id from payment');
  const ids = new Set(known.map(({ id }) => id));
  const snapshot = await takeSnapshot(shop);
  return checkInvariants({
    ...snapshot,
    ledger: snapshot.ledger.filter(({ metadata }) => ids.has(metadata?.payment_id ?? '')),
    mails: null,
  });
}
