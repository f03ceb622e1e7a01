import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { locateDebianProgram } from '@/scripts/support/locate-debian-program';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { renderNginxSettings } from '@/scripts/support/render-nginx-settings';
import { BENCH_DIST, BENCH_PAGES_FOLDER } from './bench-environment';
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
  shop: { origin: string };
}): Promise<{ node: StaticServer; nginx: StaticServer | null; front: StaticServer | null }> {
  const root = path.resolve('.data/bench/static');
  await mkdir(path.join(root, 'temp'), { recursive: true });
  for (const [name, body] of Object.entries(input.files))
    await writeFile(path.join(root, `${name}.gz`), body);
  const [first = ''] = Object.keys(input.files);
  const start = async (name: string, firstPath: string, commandFor: (port: number) => Promise<string[]>) => {
    const port = await findFreePort();
    const [program = '', ...args] = pinCommand(input.cores?.server, await commandFor(port));
    const child = spawn(program, args, { stdio: 'ignore' });
    await waitFor(`http://127.0.0.1:${port}${firstPath}`, child);
    return { name, port, readCpuSeconds: () => readCpuSeconds(child.pid), stop: () => stop(child) };
  };
  const node = await start('a plain Node listener', `/${first}`, async (port) => [
    ...[process.execPath, '-e', NODE_SERVER, root, String(port)],
  ]);
  const nginx = locateDebianProgram('nginx');
  if (!nginx) return { node, nginx: null, front: null };
  const startNginx = (name: string, firstPath: string, settingsFor: (port: number) => string) =>
    start(name, firstPath, async (port) => {
      const settings = path.join(root, `nginx-${port}.conf`);
      await writeFile(settings, settingsFor(port));
      return [nginx, '-p', root, '-c', settings, '-e', path.join(root, 'error.log')];
    });
  const front = await startNginx('the nginx of deploy', '/articles', (port) =>
    frontSettings(root, port, input.shop),
  );
  return { node, front, nginx: await startNginx('nginx', `/${first}`, (port) => nginxSettings(root, port)) };
}

/** The front as it is shipped, with the pages that the shop has written. */
function frontSettings(root: string, port: number, shop: { origin: string }): string {
  return renderNginxSettings({
    folder: root,
    port,
    servers: [{ url: shop.origin }],
    folders: { pages: BENCH_PAGES_FOLDER, build: path.resolve(BENCH_DIST) },
    main: 'master_process off;',
    http: 'keepalive_requests 100000000;',
  });
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
