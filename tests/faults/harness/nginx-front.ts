import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../../../scripts/support/ports.mjs';
import { waitUntil } from '../../support/wait-until';
import type { Front } from './health-checking-proxy';

/** The nginx of deploy/nginx.conf in front of these servers, without TLS and on a port of its own. */
export async function startNginx(nginx: string, servers: readonly { url: string }[]): Promise<Front> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nue-nginx-'));
  mkdirSync(path.join(folder, 'temp'));
  const port = await findFreePort();
  writeFileSync(path.join(folder, 'nginx.conf'), mainSettings(folder, siteSettings(port, servers)));
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

/** The file that is shipped; only where it listens, its certificate and the servers' ports are others. */
function siteSettings(port: number, servers: readonly { url: string }[]): string {
  const hosts = servers.map(({ url }) => new URL(url).host);
  return readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('127.0.0.1:3001', hosts[0] ?? '')
    .replaceAll('127.0.0.1:3002', hosts[1] ?? '')
    .replace(/^server \{\n\tlisten 80;[\s\S]*?^\}\n/m, '')
    .replace(/^\tlisten \[::\]:443 .*\n|^\tssl_.*\n/gm, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`);
}

function mainSettings(folder: string, site: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/temp/${name};`,
  );
  return `daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
access_log off;
${temporary.join('\n')}
${site}
}
`;
}

function end(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  return ended;
}
