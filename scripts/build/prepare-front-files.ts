import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compress, ENCODINGS } from '@/server/publishing/encodings';

/** What a front sends itself, by the address at which it is. */
const LINKS = { '_next/static': 'static', pictures: '../public/pictures', icons: '../public/icons' };
const COMPRESSIBLE = /\.(?:js|css|svg|json|txt)$/;
const MIN_BYTES = 1024;
const SUFFIXES = { br: '.br', zstd: '.zst', gzip: '.gz' } as const;

/**
 * Makes the folder `front` in a build, in which a front finds files by their address, and compresses those that get
 * smaller by it, once for all who ask. Names hold a hash, so that what is compressed already stays as it is.
 */
export async function prepareFrontFiles(distDir: string): Promise<void> {
  const front = path.join(distDir, 'front');
  await rm(front, { recursive: true, force: true });
  for (const [address, target] of Object.entries(LINKS)) {
    const link = path.join(front, address);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(path.relative(path.dirname(link), path.join(distDir, target)), link);
  }
  const files = await listFiles(path.join(distDir, 'static'));
  const known = new Set(files);
  const wanted = files.filter((file) => COMPRESSIBLE.test(file));
  const tasks = wanted.flatMap((file) => ENCODINGS.map((encoding) => ({ file, encoding })));
  const missing = tasks.filter(({ file, encoding }) => !known.has(file + SUFFIXES[encoding]));
  await Promise.all(
    missing.map(async ({ file, encoding }) => {
      const body = await readFile(file);
      const bytes = body.length < MIN_BYTES ? null : await compress(body, encoding);
      if (!bytes || bytes.length >= body.length) return;
      const compressed = file + SUFFIXES[encoding];
      await writeFile(`${compressed}.part`, bytes);
      await rename(`${compressed}.part`, compressed);
    }),
  );
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
