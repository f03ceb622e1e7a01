import { opendir, stat } from 'node:fs/promises';
import path from 'node:path';

export type FolderSize = { files: number; bytes: number };

/** The files of a folder and what they hold together. What vanishes while it is counted counts nothing. */
export async function readFolderSize(folder: string): Promise<FolderSize> {
  const size = { files: 0, bytes: 0 };
  for await (const entry of await opendir(folder, { recursive: true })) {
    if (!entry.isFile()) continue;
    const found = await stat(path.join(entry.parentPath, entry.name)).catch(() => null);
    if (!found) continue;
    size.files += 1;
    size.bytes += found.size;
  }
  return size;
}
