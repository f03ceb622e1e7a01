import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { locateNginx } from '@/scripts/support/locate-nginx';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { type Cores, pinCommand } from './cpu-affinity';
import { readCpuSeconds } from './cpu-seconds';

export type StaticServer = {
  name: string;
  port: number;
  readCpuSeconds: () => number | null;
  stop: () => Promise<void>;
};

/**
 * Starts what the shop is compared with: servers that send the same bytes, gzip already, each one process on the core that
 * the shop has. One is the least server that Node can be; the other is nginx, where it can be had.
 * @param files compressed bodies by file name.
 */
export async function startStaticServers(input: {
  files: Record<string, Buffer>;
  cores: Cores | null;
}): Promise<{ node: StaticServer; nginx: StaticServer | null }> {
  const root = path.resolve('.data/bench/static');
  await mkdir(root, { recursive: true });
  for (const [name, body] of Object.entries(input.files))
    await writeFile(path.join(root, `${name}.gz`), body);
  const [first = ''] = Object.keys(input.files);
  const start = async (name: string, commandFor: (port: number) => Promise<string[]>) => {
    const port = await findFreePort();
    const [program = '', ...args] = pinCommand(input.cores?.server, await commandFor(port));
    const child = spawn(program, args, { stdio: 'ignore' });
    await waitFor(`http://127.0.0.1:${port}/${first}`, child);
    return { name, port, readCpuSeconds: () => readCpuSeconds(child.pid), stop: () => stop(child) };
  };
  const node = await start('a plain Node listener', async (port) => [
    ...[process.execPath, '-e', NODE_SERVER, root, String(port)],
  ]);
  const nginx = locateNginx(path.resolve('.data/bench/nginx'));
  if (!nginx) return { node, nginx: null };
  const settings = path.join(root, 'nginx.conf');
  const startNginx = start('nginx', async (port) => {
    await writeFile(settings, nginxSettings(root, port));
    return [nginx, '-p', root, '-c', settings, '-e', path.join(root, 'error.log')];
  });
  return { node, nginx: await startNginx };
}

function nginxSettings(root: string, port: number): string {
  return `daemon off;
master_process off;
pid ${root}/nginx.pid;
user root;
events { worker_connections 256; }
http {
  access_log off;
  default_type text/html;
  keepalive_requests 100000000;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path ${root}/t; proxy_temp_path ${root}/t; fastcgi_temp_path ${root}/t;
  uwsgi_temp_path ${root}/t; scgi_temp_path ${root}/t;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    gzip_static always;
  }
}
`;
}

const NODE_SERVER = `
const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');
const [root, port] = process.argv.slice(1);
const kept = new Map();
createServer((request, response) => {
  const name = request.url.slice(1);
  if (!kept.has(name)) kept.set(name, readFileSync(root + '/' + name + '.gz'));
  const body = kept.get(name);
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', 'Content-Length': body.length });
  response.end(body);
}).listen(Number(port), '127.0.0.1');`;

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    if (child.exitCode !== null) break;
    await sleep(50);
  }
  await stop(child);
  throw new Error(`The static server did not answer at ${url} (.data/bench/static/error.log may say why)`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
}
