import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const SOURCES = [
  ...['app', 'components', 'lib', 'content', 'public', 'prisma'],
  ...['next.config.js', 'package-lock.json', 'tsconfig.json'],
  // Names that Next gives a meaning in the project's folder.
  ...['proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts', 'mdx-components.tsx'],
];

/** One word for everything that a build depends on: two builds with the same are the same. */
export async function computeBuildStamp(): Promise<string> {
  const hash = createHash('sha256').update(`${process.version}\0${process.env.SHOP_BENCH ?? ''}`);
  for (const file of (await listSources()).sort()) {
    hash.update(`\0${file}\0`);
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

async function listSources(): Promise<string[]> {
  const present = SOURCES.filter((source) => existsSync(source));
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...present];
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) return (await Promise.all(present.map(listFolder))).flat();
  const files = new Set(stdout.split('\0').filter((file) => file !== ''));
  return [...files].filter((file) => existsSync(file));
}

/** Where there is no git, as in an unpacked archive, everything but what the project generates counts. */
async function listFolder(source: string): Promise<string[]> {
  const entries = await readdir(source, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!entries) return [source];
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return files.filter((file) => !file.startsWith(path.join('prisma', 'generated')));
}
