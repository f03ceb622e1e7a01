import path from 'node:path';
import { withClient } from '@/scripts/postgres/with-client';

export type TakenBackup = {
  file: string;
  /** The moment that it shows. */
  takenAt: Date;
  sizeBytes: number;
  rowCount: number;
  sha256: string;
  isEncrypted: boolean;
};

/** Records a completed backup, so that the back office can say when the last one was. */
export async function recordBackup(databaseUrl: string, backup: TakenBackup): Promise<void> {
  const { file, takenAt, sizeBytes, rowCount, sha256, isEncrypted } = backup;
  await withClient(databaseUrl, (client) =>
    client.query(
      `INSERT INTO "backup_run" ("taken_at", "file", "size_bytes", "row_count", "sha256", "is_encrypted")
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [takenAt, path.basename(file), sizeBytes, rowCount, sha256, isEncrypted],
    ),
  );
}
