import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../../../scripts/support/ports.mjs';
import { waitUntil } from '../../support/wait-until';
import type { Front } from './health-checking-proxy';
import type { FrontFolders } from './nginx-front';

/** The Caddy of deploy/Caddyfile in front of these servers, without TLS and on a port of its own. */
export async function startCaddy(
  caddy: string,
  servers: readonly { url: string }[],
  folders: FrontFolders,
): Promise<Front> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nue-caddy-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = path.join(folder, 'Caddyfile');
  const global = '{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n';
  writeFileSync(settings, global + readFileSync('deploy/Caddyfile', 'utf8'));
  let log = '';
  const child = spawn(caddy, ['run', '--config', settings, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      SITE_DOMAIN: `http://:${port}`,
      SHOP_SERVERS: servers.map(({ url: server }) => new URL(server).host).join(' '),
      PAGES_FOLDER: folders.pages,
      SHOP_BUILD: folders.build,
    },
  });
  child.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
  await waitUntil('Caddy listens', async () => {
    if (child.exitCode !== null) throw new Error(log);
    return (await fetch(`${url}/healthz`).catch(() => null))?.ok === true;
  });
  return {
    name: 'Caddy',
    url,
    close: async () => {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
