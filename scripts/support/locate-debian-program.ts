import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

/** Each is a package of its name; where its program lies in it, and what it does without doing anything. */
const PROGRAMS = {
  nginx: { file: 'usr/sbin/nginx', probe: '-v' },
  caddy: { file: 'usr/bin/caddy', probe: 'version' },
} as const;

/**
 * Where a proxy is, or null. On a Debian without it, root fetches its package and unpacks it into `.data`: nothing is
 * installed, and nothing is started but by whoever asks.
 */
export function locateDebianProgram(name: keyof typeof PROGRAMS): string | null {
  const { file, probe } = PROGRAMS[name];
  const folder = path.resolve('.data', name);
  const unpacked = path.join(folder, file);
  const runs = (program: string) => spawnSync(program, [probe], { stdio: 'ignore' }).status === 0;
  for (const candidate of [name, `/${file}`, unpacked]) if (runs(candidate)) return candidate;
  if (userInfo().uid !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return null;
  mkdirSync(folder, { recursive: true });
  spawnSync('apt-get', ['download', name], { cwd: folder, stdio: 'ignore', timeout: 30_000 });
  const archive = readdirSync(folder).find((entry) => entry.endsWith('.deb'));
  if (!archive) return null;
  spawnSync('dpkg-deb', ['-x', archive, '.'], { cwd: folder, stdio: 'ignore' });
  return runs(unpacked) ? unpacked : null;
}
