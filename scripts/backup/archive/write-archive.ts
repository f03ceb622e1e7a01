import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as createPack } from 'tar-stream';
import {
  type ArchivedTable,
  type ArchiveHeader,
  type ArchiveTotals,
  HEADER_ENTRY,
  rowsEntry,
  type TableTotals,
  TOTALS_ENTRY,
} from './archive-format';
import { type BackupKey, encryptFor } from './backup-key';
import { RowTotals } from './row-totals';

const ENTRY_BYTES = 1024 * 1024;

export type ArchiveWriter = {
  writeHeader: (header: ArchiveHeader) => Promise<void>;
  writeRows: (table: ArchivedTable, rows: AsyncIterable<Buffer>) => Promise<TableTotals>;
  /** Writes the last entry and closes the file. */
  finish: (totals: ArchiveTotals) => Promise<{ bytes: number; sha256: string }>;
  /** Ends the file where it is; for failures. */
  abort: () => Promise<void>;
};

/** Opens a new archive. Rows pass through it: no more of them is in memory than an entry has. */
export function openArchiveWriter({ file, key }: { file: string; key: BackupKey | null }): ArchiveWriter {
  const pack = createPack();
  const hash = createHash('sha256');
  let bytes = 0;
  async function* measured(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const source = Readable.from(pack as unknown as AsyncIterable<Buffer>, { objectMode: false });
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const written = key
    ? pipeline(source, createGzip(), encryptFor(key), measured, target)
    : pipeline(source, createGzip(), measured, target);
  // Whoever writes next gets the error; until then nobody waits for it.
  written.catch(() => undefined);

  const write = (name: string, body: Buffer) => {
    const accepted = new Promise<void>((resolve, reject) => {
      const entry = pack.entry({ name, mode: 0o600 }, body, (error) => (error ? reject(error) : resolve()));
      // What the callback was told is also emitted.
      entry.on('error', () => undefined);
    });
    // A failed file also ends the entry, with an error that says less.
    return Promise.race([accepted, written.then(() => accepted)]);
  };
  const writeJson = (name: string, value: unknown) =>
    write(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`));

  return {
    writeHeader: (header) => writeJson(HEADER_ENTRY, header),
    writeRows: async (table, rows) => {
      const totals = new RowTotals();
      let index = 0;
      for await (const chunk of inChunks(rows)) {
        totals.add(chunk);
        index += 1;
        await write(rowsEntry(table, index), chunk);
      }
      return totals.finish();
    },
    finish: async (totals) => {
      await writeJson(TOTALS_ENTRY, totals);
      pack.finalize();
      await written;
      return { bytes, sha256: hash.digest('hex') };
    },
    abort: async () => {
      pack.destroy(new Error('The backup was abandoned'));
      await written.catch(() => undefined);
    },
  };
}

async function* inChunks(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const part of rows) {
    parts.push(part);
    size += part.length;
    if (size < ENTRY_BYTES) continue;
    yield Buffer.concat(parts);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts);
}
