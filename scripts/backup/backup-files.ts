import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const NAME = /^nue-shop-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z\.tar\.gz(?:\.age)?$/;
const DRAFT = /^\.\d+-\d+\.part$/;
/** No backup takes that long: one that is older was left by a process that was killed. */
const DRAFT_TERM_MS = 24 * 60 * 60 * 1000;

/** Sorted by name, backups are sorted by the moment they show. */
export function backupFileName({ takenAt, isEncrypted }: { takenAt: Date; isEncrypted: boolean }): string {
  return `nue-shop-${takenAt.toISOString().replaceAll(/[:.]/g, '-')}.tar.gz${isEncrypted ? '.age' : ''}`;
}

/**
 * Deletes all but the newest `keep` backups of a folder, and what killed backups left. Other files stay.
 * @returns the names of the backups that were deleted.
 */
export async function deleteOldBackups(folder: string, { keep }: { keep: number }): Promise<string[]> {
  const names = await readdir(folder);
  const old = names
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -keep);
  for (const name of old) await rm(path.join(folder, name));
  for (const name of names.filter((each) => DRAFT.test(each))) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > DRAFT_TERM_MS) await rm(file, { force: true });
  }
  return old;
}
