import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type ArchiveTotals, newHeader, tableKey } from '@/scripts/backup/archive/archive-format';
import type { BackupKey } from '@/scripts/backup/archive/backup-key';
import { type ArchiveWriter, openArchiveWriter } from '@/scripts/backup/archive/write-archive';
import {
  copyTarget,
  listTables,
  readSchemaVersion,
  readSequences,
} from '@/scripts/backup/database/describe-database';
import { withSnapshot } from '@/scripts/backup/database/open-snapshot';
import { recordBackup, type TakenBackup } from '@/scripts/backup/database/record-backup';
import { backupFileName } from './backup-files';
import { verifyWrittenFile } from './verify-written-file';

export type BackupProgress = { table: string; bytes: number };

type Options = {
  databaseUrl: string;
  folder: string;
  key: BackupKey | null;
  onProgress?: (progress: BackupProgress) => void;
};

/**
 * Copies the rows of one moment into a new file of `folder`, while the shop goes on. The file has another name until it
 * is complete, on the disk and verified; then the backup is recorded in the database.
 * @throws with a sentence when it fails.
 */
export async function takeBackup(options: Options): Promise<TakenBackup> {
  const { databaseUrl, folder, key } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${process.pid}-${Date.now()}.part`);
  try {
    const written = await withSnapshot(databaseUrl, async ({ client, takenAt, serverVersion }) => {
      const writer = openArchiveWriter({ file: draft, key });
      try {
        return await writeSnapshot(client, {
          takenAt,
          serverVersion,
          writer,
          onProgress: options.onProgress,
        });
      } catch (error) {
        await writer.abort();
        throw error;
      }
    });
    await verifyWrittenFile(draft, { key, sha256: written.sha256 });
    const file = path.join(folder, backupFileName({ takenAt: written.takenAt, isEncrypted: key !== null }));
    await rename(draft, file);
    await syncFolder(folder);
    const backup = { ...written, file, isEncrypted: key !== null };
    await recordBackup(databaseUrl, backup).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : error;
      throw new Error(`${file} is complete, and could not be recorded in the database: ${reason}`, {
        cause: error,
      });
    });
    return backup;
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeSnapshot(
  client: pg.Client,
  input: {
    takenAt: Date;
    serverVersion: string;
    writer: ArchiveWriter;
    onProgress?: (progress: BackupProgress) => void;
  },
) {
  const { takenAt, serverVersion, writer } = input;
  const tables = await listTables(client);
  const version = await readSchemaVersion(client);
  await writer.writeHeader(newHeader({ takenAt: takenAt.toISOString(), serverVersion, ...version, tables }));
  const totals: ArchiveTotals = { tables: {}, sequences: {} };
  let read = 0;
  for (const table of tables) {
    const rows = client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`));
    const watched = watch(rows, (bytes) => {
      read += bytes;
      input.onProgress?.({ table: table.name, bytes: read });
    });
    totals.tables[tableKey(table)] = await writer.writeRows(table, watched);
  }
  totals.sequences = await readSequences(client);
  const { bytes, sha256 } = await writer.finish(totals);
  const rowCount = Object.values(totals.tables).reduce((sum, { rows }) => sum + rows, 0);
  return { takenAt, sizeBytes: bytes, rowCount, sha256 };
}

async function* watch(rows: AsyncIterable<Buffer>, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of rows) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** A new name survives a power cut only when its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
