import { type Check, type Finding, ok, warning } from '@/scripts/doctor/finding';
import { onDatabase } from '@/scripts/doctor/on-database';

const HOUR_MS = 60 * 60 * 1000;
const MAX_AGE_HOURS = 48;
const ADVICE = 'Enable nue-shop-backup.timer (docs/backup-and-restore.md).';

type Backup = { takenAt: Date; isEncrypted: boolean };

/** When the last backup was taken. */
export const backupCheck: Check = {
  title: 'Backup',
  needs: ['DATABASE_URL'],
  run: (context) =>
    onDatabase(context, async (client) => {
      const { rows: tables } = await client.query(
        `SELECT to_regclass('backup_run') IS NOT NULL AS "isThere"`,
      );
      if (!tables[0]?.isThere) return warning('none yet', ADVICE);
      const { rows } = await client.query<Backup>(
        `SELECT "taken_at" AS "takenAt", "is_encrypted" AS "isEncrypted" FROM "backup_run"
         ORDER BY "finished_at" DESC LIMIT 1`,
      );
      return judgeBackup(rows[0] ?? null, {
        now: new Date(),
        hasIdentity: context.settings.BACKUP_KEY?.startsWith('AGE-SECRET-KEY-') ?? false,
      });
    }),
};

export function judgeBackup(
  backup: Backup | null,
  { now, hasIdentity }: { now: Date; hasIdentity: boolean },
): Finding {
  if (hasIdentity) {
    return warning(
      'the key that opens backups lies on this machine',
      'Put the recipient (age1…) into BACKUP_KEY, and keep the identity elsewhere.',
    );
  }
  if (!backup) return warning('none yet', ADVICE);
  const hours = Math.floor((now.getTime() - backup.takenAt.getTime()) / HOUR_MS);
  const found = `the last one is ${hours} h old${backup.isEncrypted ? '' : ', not encrypted'}`;
  if (hours > MAX_AGE_HOURS) return warning(found, ADVICE);
  return backup.isEncrypted
    ? ok(found)
    : warning(found, 'Set BACKUP_KEY: `npm run backup -- --new-key` makes a pair.');
}
