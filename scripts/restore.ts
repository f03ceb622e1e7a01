import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDb, getDb } from '@/lib/db/client';
import { findShopDiscrepancies } from '@/lib/workflows/reconciliation/check-shop-consistency';
import { UnusableArchive } from '@/scripts/backup/archive/archive-format';
import { readBackupKey } from '@/scripts/backup/archive/backup-key';
import { listRuleDifferences } from '@/scripts/migrations/apply-rules';
import { readRules } from '@/scripts/migrations/read-rules';
import { withClient } from '@/scripts/postgres/with-client';
import { describeRestored } from '@/scripts/restore/describe-restored';
import { restoreDatabase } from '@/scripts/restore/restore-database';

const USAGE = `Usage: npm run restore -- FILE --to DATABASE_URL [--skip-numbers NUMBER] [--skip-invoices NUMBER]
DATABASE_URL names an empty database, as its owner.`;

/** `npm run restore`: fills an empty database from a backup (docs/backup-and-restore.md). */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      to: { type: 'string' },
      'skip-numbers': { type: 'string' },
      'skip-invoices': { type: 'string' },
    },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  const { to } = values;
  if (!file || !to || others.length > 0) throw new Error(USAGE);
  const gaps = {
    ...readGap('orders', values['skip-numbers']),
    ...readGap('invoices', values['skip-invoices']),
  };
  const restored = await restoreDatabase({
    file: path.resolve(file),
    key: await readBackupKey(process.env.BACKUP_KEY),
    databaseUrl: to,
    gaps,
    onStep: (step) => console.log(`  ${step}`),
  });
  const differences = await withClient(to, async (client) => listRuleDifferences(client, await readRules()));
  if (differences.length > 0)
    throw new Error(`These are not as prisma/rules has them: ${differences.join(', ')}.`);
  process.env.DATABASE_URL = to;
  console.log(describeRestored(restored, { discrepancies: await findShopDiscrepancies(getDb()) }));
}

function readGap(of: 'orders' | 'invoices', text: string | undefined) {
  if (text === undefined) return {};
  const gap = Number(text);
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${text} is no number of numbers to leave out.\n${USAGE}`);
  return { [of]: gap };
}

await main()
  .catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(error instanceof UnusableArchive ? `The backup cannot be restored. ${message}` : message);
    process.exitCode = 1;
  })
  .finally(closeDb);
