import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';

/**
 * Where nginx is, or null. On a Debian without it, root fetches its package and unpacks it into `folder`: nothing is
 * installed, and nothing is started but by whoever asks.
 */
export function locateNginx(folder: string): string | null {
  for (const candidate of ['nginx', '/usr/sbin/nginx', path.join(folder, 'usr/sbin/nginx')]) {
    if (runs(candidate)) return candidate;
  }
  if (userInfo().uid !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return null;
  mkdirSync(folder, { recursive: true });
  spawnSync('apt-get', ['download', 'nginx'], { cwd: folder, stdio: 'ignore', timeout: 30_000 });
  const [archive] = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  if (!archive) return null;
  spawnSync('dpkg-deb', ['-x', archive, '.'], { cwd: folder, stdio: 'ignore' });
  const unpacked = path.join(folder, 'usr/sbin/nginx');
  return runs(unpacked) ? unpacked : null;
}

function runs(nginx: string): boolean {
  return spawnSync(nginx, ['-v'], { stdio: 'ignore' }).status === 0;
}
