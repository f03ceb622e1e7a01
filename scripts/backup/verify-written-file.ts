import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { BackupKey } from '@/scripts/backup/archive/backup-key';
import { checkArchive } from '@/scripts/backup/archive/check-archive';

/**
 * Reads a file again that was just written, from the disk. With a recipient alone its content cannot be read: then its
 * bytes are compared with those that were written.
 * @throws when it is not what was written.
 */
export async function verifyWrittenFile(
  file: string,
  { key, sha256 }: { key: BackupKey | null; sha256: string },
): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') !== sha256)
    throw new Error('The backup was written, and reads back otherwise: the disk is failing.');
  if (!key || key.identity) await checkArchive({ file, key });
}
