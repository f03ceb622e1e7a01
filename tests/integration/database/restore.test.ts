import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { checkArchive } from '../../../scripts/backup/archive/check-archive';
import { takeBackup } from '../../../scripts/backup/take-backup';
import { applyMigrations } from '../../../scripts/migrations/apply-migrations';
import { listRuleDifferences } from '../../../scripts/migrations/apply-rules';
import { readMigrations } from '../../../scripts/migrations/read-migrations';
import { readRules } from '../../../scripts/migrations/read-rules';
import { withClient } from '../../../scripts/postgres/with-client';
import { restoreDatabase } from '../../../scripts/restore/restore-database';
import { buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { fingerprintDatabase } from '../../support/fingerprint-database';
import { runScript } from '../../support/run-script';
import { createEmptyDatabase } from '../../support/test-database';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const NO_GAPS = { orders: 0, invoices: 0 };
let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backups-'));
  await makeDelivery();
  const staff = await makeStaff({ role: 'owner' });
  const { orderId } = await buyOrder();
  await buyOrder();
  await sql(
    `insert into invoice (kind, order_id, issued_by, total_minor, currency, content)
     select 'invoice', id, $2, total_minor, currency, '{}' from "order" where id = $1`,
    [orderId, staff.id],
  );
  ({ file } = await takeBackup({ databaseUrl: requireDatabaseUrl(), folder, key: null }));
});
afterAll(() => rm(folder, { recursive: true }));

async function newDatabase(): Promise<string> {
  const { url, drop } = await createEmptyDatabase();
  onTestFinished(drop);
  return url;
}

const query = <Row>(url: string, text: string) =>
  withClient(url, async (client) => (await client.query(text)).rows as Row[]);

describe('a restored database (commerce rule 44)', () => {
  it('has the rows that were backed up, the rules of the release, and numbers that nobody has', async () => {
    const before = await fingerprintDatabase(requireDatabaseUrl());
    const url = await newDatabase();
    const { numbers, migrated, leftOut } = await restoreDatabase({
      file,
      key: null,
      databaseUrl: url,
      gaps: {},
    });
    const after = await fingerprintDatabase(url);
    // What was written after the copy, and what the restore itself writes.
    const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
    expect(changed.sort()).toEqual(['audit_event', 'backup_run', 'invoice_series']);
    expect([migrated, leftOut]).toEqual([[], []]);
    expect(await withClient(url, async (client) => listRuleDifferences(client, await readRules()))).toEqual(
      [],
    );
    const foreignKeys = `select conname from pg_constraint where contype = 'f' and convalidated order by 1`;
    expect(await query(url, foreignKeys)).toEqual(await sql(foreignKeys));

    const [last] = await sql<{ number: number }>('select max(order_number) as number from "order"');
    expect(numbers.gaps).toEqual({ orders: 1000, invoices: 100 });
    expect(numbers.nextOrderNumber).toBe((last?.number ?? 0) + 1001);
    expect(await query(url, `select nextval('order_order_number_seq')::int as next`)).toEqual([
      { next: numbers.nextOrderNumber },
    ]);
    expect(numbers.invoices).toContainEqual({ kind: 'invoice', firstLeftOut: 2, next: 102 });
    expect(
      await query(
        url,
        `select before, after from audit_event where action = 'settings.restored_from_backup'`,
      ),
    ).toEqual([
      {
        before: { lastOrderNumber: last?.number, last_invoice: 1, last_credit_note: 0 },
        after: { lastOrderNumber: (last?.number ?? 0) + 1000, last_invoice: 101, last_credit_note: 100 },
      },
    ]);
  });

  it('numbers its next invoice behind those that are left out, by the trigger as ever', async () => {
    const url = await newDatabase();
    await restoreDatabase({ file, key: null, databaseUrl: url, gaps: { orders: 5, invoices: 7 } });
    const [invoice] = await query<{ number: number }>(
      url,
      `insert into invoice (kind, order_id, issued_by, total_minor, currency, content)
       select 'invoice', o.id, s.id, o.total_minor, o.currency, '{}' from "order" o, staff_user s
       where o.id not in (select order_id from invoice) returning number`,
    );
    expect(invoice?.number).toBe(9);
  });

  it('belongs to its owner, and the role of the shop can work with it', async () => {
    const name = `shop_${randomBytes(4).toString('hex')}`;
    const url = await newDatabase();
    await query(
      url,
      `create role ${name} login password 'secret'; create schema graphile_worker authorization ${name}`,
    );
    await restoreDatabase({ file, key: null, databaseUrl: url, gaps: NO_GAPS });
    const asShop = new URL(url);
    asShop.username = name;
    asShop.password = 'secret';
    const shop = asShop.href;
    await query(shop, `select graphile_worker.add_job('send-email', '{}', run_at => 'infinity')`);
    expect(await query(shop, 'select count(*)::int as orders from "order"')).toEqual([{ orders: 2 }]);
    await expect(query(shop, 'delete from order_event')).rejects.toThrow('permission denied');
  });

  it('is brought to the present schema when the backup is of an earlier one', async () => {
    const migrations = await readMigrations();
    const earlier = migrations.filter(({ name }) => !name.endsWith('_backup_runs'));
    const old = await newDatabase();
    await withClient(old, async (client) => applyMigrations(client, { migrations: earlier, rules: null }));
    const failure = await takeBackup({ databaseUrl: old, folder, key: null }).catch(String);
    const [, oldFile = ''] =
      /Error: (\S+) is complete, and could not be recorded/.exec(failure as string) ?? [];
    const url = await newDatabase();
    const { migrated } = await restoreDatabase({ file: oldFile, key: null, databaseUrl: url, gaps: NO_GAPS });
    expect(migrated).toEqual(migrations.filter((each) => !earlier.includes(each)).map(({ name }) => name));
    expect(await withClient(url, async (client) => listRuleDifferences(client, await readRules()))).toEqual(
      [],
    );
  });
});

describe('restoring is refused, and nothing is written,', () => {
  it('into a database that is not empty', async () => {
    const before = await fingerprintDatabase(requireDatabaseUrl());
    await expect(
      restoreDatabase({ file, key: null, databaseUrl: requireDatabaseUrl(), gaps: NO_GAPS }),
    ).rejects.toThrow(/is not empty .* nothing was changed: restore into a new one/);
    expect(await fingerprintDatabase(requireDatabaseUrl())).toEqual(before);
  });

  it('from a backup of a newer release', async () => {
    const { header, totals } = await checkArchive({ file, key: null });
    const tar = pack();
    const newer = { ...header, tables: [], migrations: [...header.migrations, '29990101000000_holograms'] };
    tar.entry({ name: 'header.json' }, JSON.stringify(newer));
    tar.entry({ name: 'totals.json' }, JSON.stringify({ ...totals, tables: {} }));
    tar.finalize();
    const newerFile = path.join(folder, 'newer');
    await writeFile(newerFile, gzipSync(await buffer(tar as unknown as AsyncIterable<Buffer>)));
    const url = await newDatabase();
    await expect(
      restoreDatabase({ file: newerFile, key: null, databaseUrl: url, gaps: NO_GAPS }),
    ).rejects.toThrow(/made by a newer release of the shop, with 29990101000000_holograms/);
    expect(
      await query(url, `select relname from pg_class where relnamespace = 'public'::regnamespace`),
    ).toEqual([]);
  });

  it('from a file that is no backup, with the sentence on the screen and a failure', async () => {
    const url = await newDatabase();
    const { code, output } = await runScript('scripts/restore.ts', { args: ['package.json', '--to', url] });
    expect([code, output]).toEqual([
      1,
      expect.stringContaining('The backup cannot be restored. It is damaged'),
    ]);
  });
});

it('the command restores, runs the checks of the shop and says what to do', async () => {
  const url = await newDatabase();
  const { code, output } = await runScript('scripts/restore.ts', {
    args: [file, '--to', url, '--skip-numbers', '30'],
  });
  expect(code, output).toBe(0);
  expect(output).toContain('Orders, payments, stock and codes agree with each other.');
  expect(output).toMatch(/The next order is number \d+, 30 left out; invoice numbers 2 to 101 are left out/);
  expect(output).toMatch(/2 {2}order\n/);
});
