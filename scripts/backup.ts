import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBackupKey, readBackupKey } from '@/scripts/backup/archive/backup-key';
import { checkArchive } from '@/scripts/backup/archive/check-archive';
import { deleteOldBackups } from '@/scripts/backup/backup-files';
import { formatBytes, formatRows, progressLines } from '@/scripts/backup/report-progress';
import { takeBackup } from '@/scripts/backup/take-backup';

const USAGE = `Usage: npm run backup [-- --folder FOLDER] [--keep NUMBER]
       npm run backup -- --check FILE
       npm run backup -- --new-key`;
const DEFAULT_FOLDER = '.data/backups';

/** `npm run backup`: copies the database at DATABASE_URL into one file while the shop goes on (docs/backup-and-restore.md). */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: DEFAULT_FOLDER },
      keep: { type: 'string' },
      check: { type: 'string' },
      'new-key': { type: 'boolean', default: false },
    },
  });
  if (values['new-key']) return printNewKey();
  const key = await readBackupKey(process.env.BACKUP_KEY);
  if (values.check !== undefined) return check(path.resolve(values.check), key);
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && (!Number.isSafeInteger(keep) || keep < 1))
    throw new Error(`--keep is a number from 1.\n${USAGE}`);
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: it names the database to back up.');
  const folder = path.resolve(values.folder);
  const backup = await takeBackup({ databaseUrl, folder, key, onProgress: progressLines(console.log) });
  console.log(
    `${backup.file}\n  ${formatRows(backup.rowCount)} of ${backup.takenAt.toISOString()}, ${formatBytes(backup.sizeBytes)}, verified, ${key ? 'encrypted' : 'not encrypted (BACKUP_KEY is not set)'}\n  sha256 ${backup.sha256}`,
  );
  if (keep === null) return;
  const deleted = await deleteOldBackups(folder, { keep });
  if (deleted.length > 0) console.log(`Deleted, to keep ${keep}: ${deleted.join(', ')}`);
}

async function check(file: string, key: Awaited<ReturnType<typeof readBackupKey>>): Promise<void> {
  const { header, totals } = await checkArchive({ file, key }).catch((error: unknown) => {
    throw new Error(`${file} cannot be restored. ${error instanceof Error ? error.message : error}`);
  });
  const rows = Object.values(totals.tables).reduce((sum, table) => sum + table.rows, 0);
  console.log(
    `${file} is whole: ${formatRows(rows)} in ${header.tables.length} tables, as they were at ${header.takenAt}, ${formatBytes((await stat(file)).size)}.\n  Last migration ${header.migrations.at(-1)}, PostgreSQL ${header.serverVersion}.`,
  );
}

async function printNewKey(): Promise<void> {
  const { recipient, identity } = await createBackupKey();
  console.log(`On the server, BACKUP_KEY encrypts and cannot read:
  ${recipient}
Away from the server, in a safe place; restoring needs it, and nothing opens a backup without it:
  ${identity}`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
