import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_LIMIT_MS = 10_000;

/**
 * Makes way for a new server in `dataDirectory`: waits for a server whose parent has died to finish shutting
 * down, and removes the `postmaster.pid` of one that was killed when its process id now belongs to another
 * program (PostgreSQL itself only notices an id that nobody has).
 *
 * @throws when another server keeps using the folder.
 */
export async function clearStaleServer(dataDirectory: string): Promise<void> {
  const pidFile = path.join(dataDirectory, 'postmaster.pid');
  const deadline = Date.now() + WAIT_LIMIT_MS;
  for (;;) {
    const pid = await readPid(pidFile);
    if (pid === null) return;
    if (!isPostgres(pid)) return rm(pidFile, { force: true });
    if (Date.now() > deadline) {
      throw new Error(`The database in ${dataDirectory} is in use by process ${pid}: stop that one first.`);
    }
    await sleep(200);
  }
}

async function readPid(pidFile: string): Promise<number | null> {
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isPostgres(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  // Without `ps` nothing is known: let PostgreSQL decide by itself.
  return stdout === null || /\bpostgres\b/.test(stdout ?? '');
}
