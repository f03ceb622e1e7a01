import type pg from 'pg';
import { type ArchivedTable, tableKey, UnusableArchive } from '@/scripts/backup/archive/archive-format';
import type { BackupKey } from '@/scripts/backup/archive/backup-key';
import { type CheckedArchive, checkArchive } from '@/scripts/backup/archive/check-archive';
import { listTables, quotedTable } from '@/scripts/backup/database/describe-database';
import { applyMigrations } from '@/scripts/migrations/apply-migrations';
import { MIGRATION_LOCK, migrateDatabase, migrateJobQueue } from '@/scripts/migrations/migrate-database';
import { type Migration, readMigrations } from '@/scripts/migrations/read-migrations';
import { withClient } from '@/scripts/postgres/with-client';
import { type AdvancedNumbers, advanceNumbers, type NumberGaps } from './advance-numbers';
import { loadRows } from './load-rows';
import { requireEmptyDatabase } from './require-empty-database';
import { withoutTriggers } from './without-triggers';

export type RestoreOptions = {
  file: string;
  key: BackupKey | null;
  /** The owner's way to an empty database. */
  databaseUrl: string;
  gaps: Partial<NumberGaps>;
  onStep?: (step: string) => void;
};

export type RestoredDatabase = CheckedArchive & {
  numbers: AdvancedNumbers;
  migrated: string[];
  /** Tables that are no part of the shop: somebody else made them, and their rows stay in the archive. */
  leftOut: string[];
};

/**
 * Fills an empty database from an archive: the tables as they were when it was made, its rows, then the migrations and
 * rules of this release. Nothing is written before the archive is known to be whole, and the rows come in one
 * transaction.
 * @throws with a sentence when it fails.
 */
export async function restoreDatabase(options: RestoreOptions): Promise<RestoredDatabase> {
  const { file, key, databaseUrl, onStep } = options;
  onStep?.('Checking the archive');
  const checked = await checkArchive({ file, key });
  const migrations = await selectMigrations(checked.header.migrations);
  let hasBegun = false;
  try {
    const filled = await withClient(databaseUrl, async (client) => {
      await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await requireEmptyDatabase(client);
      hasBegun = true;
      onStep?.('Making the tables');
      await applyMigrations(client, { migrations, rules: null });
      await migrateJobQueue(databaseUrl);
      return fillTables(client, { ...options, checked });
    });
    onStep?.('Applying the rules of this release');
    const { applied } = await migrateDatabase(databaseUrl);
    await withClient(databaseUrl, (client) => client.query('ANALYZE'));
    return { ...checked, ...filled, migrated: applied };
  } catch (error) {
    if (!hasBegun) throw error;
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`${reason}\nThe database is not complete: drop it, create it again, and restore anew.`, {
      cause: error,
    });
  }
}

async function selectMigrations(wanted: readonly string[]): Promise<Migration[]> {
  const known = await readMigrations();
  const names = new Set(known.map(({ name }) => name));
  const newer = wanted.filter((name) => !names.has(name));
  if (newer.length > 0) {
    throw new UnusableArchive(
      `It was made by a newer release of the shop, with ${newer.at(-1)}: restore it with that release.`,
    );
  }
  return known.filter(({ name }) => wanted.includes(name));
}

async function fillTables(
  client: pg.Client,
  options: RestoreOptions & { checked: CheckedArchive },
): Promise<{ numbers: AdvancedNumbers; leftOut: string[] }> {
  const { file, key, checked, gaps, onStep } = options;
  const known = new Set((await listTables(client)).map(tableKey));
  const isKnown = (table: ArchivedTable) => known.has(tableKey(table));
  const tables = checked.header.tables.filter(isKnown);
  await client.query('BEGIN');
  const names = tables.map((table) => quotedTable(client, table));
  const numbers = await withoutTriggers(client, names, async () => {
    const onTable = (table: string) => onStep?.(`Loading ${table}`);
    await loadRows(client, { archive: { file, key }, tables, totals: checked.totals, onTable });
    return advanceNumbers(client, {
      takenAt: new Date(checked.header.takenAt),
      sequences: checked.totals.sequences,
      wanted: gaps,
      now: new Date(),
    });
  });
  await client.query('COMMIT');
  const leftOut = checked.header.tables.filter((table) => !isKnown(table)).map(({ name }) => name);
  return { numbers, leftOut };
}
