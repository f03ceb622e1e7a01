import { buffer } from 'node:stream/consumers';
import type { z } from 'zod';
import {
  type ArchiveHeader,
  type ArchiveTotals,
  HEADER_ENTRY,
  headerSchema,
  TOTALS_ENTRY,
  tableKey,
  tableKeyOfEntry,
  totalsSchema,
  UnusableArchive,
} from './archive-format';
import type { BackupKey } from './backup-key';
import { type ArchiveEntry, readArchive } from './read-archive';
import { RowTotals } from './row-totals';

export type CheckedArchive = { header: ArchiveHeader; totals: ArchiveTotals };

/**
 * Reads an archive to its end and compares the rows of each table with their count and checksum.
 * @throws UnusableArchive when anything is missing, changed or too much.
 */
export async function checkArchive(archive: {
  file: string;
  key: BackupKey | null;
}): Promise<CheckedArchive> {
  let header: ArchiveHeader | null = null;
  let totals: ArchiveTotals | null = null;
  const found = new Map<string, RowTotals>();
  for await (const entry of readArchive(archive)) {
    if (totals) throw new UnusableArchive(`It goes on after its end, with ${entry.name}.`);
    if (!header) {
      header = await readJson(entry, { name: HEADER_ENTRY, schema: headerSchema });
      for (const table of header.tables) found.set(tableKey(table), new RowTotals());
    } else if (entry.name === TOTALS_ENTRY) {
      totals = await readJson(entry, { name: TOTALS_ENTRY, schema: totalsSchema });
    } else {
      const rows = found.get(tableKeyOfEntry(entry.name) ?? '');
      if (!rows) throw new UnusableArchive(`It has an entry that is no part of it: ${entry.name}.`);
      for await (const chunk of entry.body) rows.add(chunk);
    }
  }
  if (!header || !totals) throw new UnusableArchive('It is cut off: its end is missing.');
  for (const [table, rows] of found) compareTable(table, { found: rows, totals });
  return { header, totals };
}

function compareTable(table: string, { found, totals }: { found: RowTotals; totals: ArchiveTotals }): void {
  const wanted = totals.tables[table];
  const { rows, sha256 } = found.finish();
  if (wanted?.sha256 === sha256 && wanted.rows === rows) return;
  const what =
    wanted && wanted.rows === rows ? 'they were changed' : `${rows} instead of ${wanted?.rows ?? 0}`;
  throw new UnusableArchive(`The rows of ${table} are not those that were written: ${what}.`);
}

async function readJson<Schema extends z.ZodType>(
  entry: ArchiveEntry,
  { name, schema }: { name: string; schema: Schema },
): Promise<z.infer<Schema>> {
  if (entry.name !== name) throw new UnusableArchive(`It is no backup of a shop: ${name} is missing.`);
  const text = (await buffer(entry.body)).toString('utf8');
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnusableArchive(`${name} in it cannot be used: ${issue?.path.join('.')} ${issue?.message}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
