import { z } from 'zod';

/**
 * An archive is a tar, compressed by gzip and, with a key, encrypted in the age format: `header.json`, then the rows of
 * each table in the text format of COPY, in entries of a mebibyte (a tar has to know the size of an entry before it),
 * then `totals.json`, which says what all of it must add up to. A file without it is not complete.
 */
const FORMAT = 1;

export const HEADER_ENTRY = 'header.json';
export const TOTALS_ENTRY = 'totals.json';
const ROWS_ENTRY = /^rows\/(shop|queue)\.(\w+)\/\d+\.copy$/;

const tableSchema = z.object({
  /** The shop's own tables, or those of the job queue. */
  area: z.enum(['shop', 'queue']),
  name: z.string().regex(/^\w+$/),
  columns: z.array(z.string()).min(1),
});

export const headerSchema = z.object({
  format: z.literal(FORMAT, { error: 'is of another format: a newer release of the shop wrote it' }),
  takenAt: z.iso.datetime(),
  serverVersion: z.string(),
  /** The migrations that the database had, in order. */
  migrations: z.array(z.string()).min(1),
  /** Of prisma/rules as they were applied. */
  rulesChecksum: z.string().nullable(),
  tables: z.array(tableSchema),
});

const tableTotalsSchema = z.object({
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().length(64),
});

export const totalsSchema = z.object({
  tables: z.record(z.string(), tableTotalsSchema),
  /** The last number that each sequence gave; one below its first when it gave none. */
  sequences: z.record(z.string(), z.number().int()),
});

export type ArchivedTable = z.infer<typeof tableSchema>;
export type ArchiveHeader = z.infer<typeof headerSchema>;
export type TableTotals = z.infer<typeof tableTotalsSchema>;
export type ArchiveTotals = z.infer<typeof totalsSchema>;

/** The archive cannot be used, with a sentence that says why. */
export class UnusableArchive extends Error {
  override name = 'UnusableArchive';
}

export function newHeader(fields: Omit<ArchiveHeader, 'format'>): ArchiveHeader {
  return { format: FORMAT, ...fields };
}

/** What a table is called in the totals and in the names of its entries. */
export function tableKey({ area, name }: Pick<ArchivedTable, 'area' | 'name'>): string {
  return `${area}.${name}`;
}

export function rowsEntry(table: ArchivedTable, index: number): string {
  return `rows/${tableKey(table)}/${String(index).padStart(6, '0')}.copy`;
}

/** The key of the table whose rows an entry holds; null for another entry. */
export function tableKeyOfEntry(name: string): string | null {
  const [, area, table] = ROWS_ENTRY.exec(name) ?? [];
  return area && table ? `${area}.${table}` : null;
}
