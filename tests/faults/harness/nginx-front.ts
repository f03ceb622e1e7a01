import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../../../scripts/support/ports.mjs';
import { type NginxSettings, renderNginxSettings } from '../../../scripts/support/render-nginx-settings';
import { waitUntil } from '../../support/wait-until';
import type { Front } from './health-checking-proxy';

/** From where a front sends pages and files itself. */
export type FrontFolders = NginxSettings['folders'];

/**
 * The nginx of deploy/nginx.conf in front of these servers, without TLS and on a port of its own; without folders it asks
 * them for everything.
 */
export async function startNginx(
  nginx: string,
  servers: readonly { url: string }[],
  folders: FrontFolders = { pages: '/nowhere', build: '/nowhere' },
): Promise<Front> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nue-nginx-'));
  mkdirSync(path.join(folder, 'temp'));
  const port = await findFreePort();
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    renderNginxSettings({ folder, port, servers, folders, main: 'worker_processes 2;' }),
  );
  const args = ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')];
  const child = spawn(nginx, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await waitUntil('nginx listens', async () => {
    if (child.exitCode !== null) throw new Error(readFileSync(path.join(folder, 'error.log'), 'utf8'));
    return (await fetch(`${url}/healthz`).catch(() => null)) !== null;
  });
  return {
    name: 'nginx',
    url,
    close: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function end(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  return ended;
}
