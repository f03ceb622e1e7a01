import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  type ArchivedTable,
  type ArchiveTotals,
  tableKey,
  tableKeyOfEntry,
} from '@/scripts/backup/archive/archive-format';
import type { BackupKey } from '@/scripts/backup/archive/backup-key';
import { type ArchiveEntry, readArchive } from '@/scripts/backup/archive/read-archive';
import { copyTarget, quotedTable } from '@/scripts/backup/database/describe-database';

type Load = {
  archive: { file: string; key: BackupKey | null };
  /** Those of the archive that the database has. */
  tables: readonly ArchivedTable[];
  totals: ArchiveTotals;
  onTable?: (table: string) => void;
};

/**
 * Fills the tables with the rows of an archive, which was checked before.
 * @param client where no trigger runs and no foreign key holds.
 */
export async function loadRows(client: pg.Client, { archive, tables, totals, onTable }: Load): Promise<void> {
  // Migrations bring rows of their own.
  await client.query(`TRUNCATE ${tables.map((table) => quotedTable(client, table)).join(', ')}`);
  const byKey = new Map(tables.map((table) => [tableKey(table), table]));
  for await (const { table, rows } of rowsByTable(readArchive(archive), byKey)) {
    onTable?.(table.name);
    await pipeline(rows, client.query(copyFrom(`COPY ${copyTarget(client, table)} FROM STDIN`)));
  }
  await requireCounts(client, { tables, totals });
}

/** The entries of one table follow each other: their bodies are one stream. */
async function* rowsByTable(
  entries: AsyncGenerator<ArchiveEntry>,
  tables: ReadonlyMap<string, ArchivedTable>,
): AsyncGenerator<{ table: ArchivedTable; rows: AsyncIterable<Buffer> }> {
  let next = await entries.next();
  while (!next.done) {
    const key = tableKeyOfEntry(next.value.name);
    const table = key ? tables.get(key) : undefined;
    if (table) yield { table, rows: bodiesOf(key) };
    else {
      // Header and totals, which the check has read, and tables that this database does not have.
      for await (const _ of next.value.body);
      next = await entries.next();
    }
  }

  async function* bodiesOf(key: string | null): AsyncGenerator<Buffer> {
    while (!next.done && tableKeyOfEntry(next.value.name) === key) {
      yield* next.value.body;
      next = await entries.next();
    }
  }
}

async function requireCounts(client: pg.Client, { tables, totals }: Pick<Load, 'tables' | 'totals'>) {
  for (const table of tables) {
    const { rows } = await client.query(
      `SELECT count(*)::bigint::text AS "found" FROM ${quotedTable(client, table)}`,
    );
    const wanted = totals.tables[tableKey(table)]?.rows;
    if (Number(rows[0]?.found) !== wanted)
      throw new Error(`${table.name} has ${rows[0]?.found} rows instead of ${wanted}.`);
  }
}
