import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isPortFree } from '@/scripts/support/ports.mjs';
import { clearStaleServer } from './clear-stale-server';
import { initialiseCluster } from './initialise-cluster';
import { choosePostgresAccount } from './postgres-account';
import { locatePostgresBinaries } from './postgres-binaries';

export type EmbeddedPostgres = {
  port: number;
  /** The superuser's connection string to one database of this server. */
  urlOf: (database: string) => string;
  createDatabase: (name: string) => Promise<void>;
  /** Settles when the server's process has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends it with a checkpoint, so that the next start has nothing to recover. */
  stop: () => Promise<void>;
};

type Options = {
  dataDirectory: string;
  port: number;
  logFile: string;
  settings?: Record<string, string | number>;
  /** Removed when the server has ended. */
  removeAfterwards?: string;
};

const START_LIMIT_MS = 60_000;

/**
 * The server shuts down by itself when this process dies: the inner shell reads a pipe of ours until its end.
 * It lives in a process group of its own, so that a signal to our group cannot end it before those who use it.
 */
const GUARD = `
remove=$1; shift
"$@" 3<&- &
server=$!
trap 'kill -INT $server 2>/dev/null' INT TERM HUP
trap 'kill -QUIT $server 2>/dev/null' QUIT
(read -r line <&3 || kill -INT $server 2>/dev/null) &
watcher=$!
while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
kill $watcher 2>/dev/null
[ -z "$remove" ] || rm -rf "$remove"
exit $code`;

/**
 * Starts PostgreSQL on 127.0.0.1, creating its data first if there is none and recovering what a killed
 * server left.
 *
 * @throws with the end of the server's log when it does not come up.
 */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { port, logFile } = options;
  if (!(await isPortFree(port))) throw new Error(`Port ${port}, meant for PostgreSQL, is taken.`);

  const parent = path.dirname(path.resolve(options.dataDirectory));
  await mkdir(parent, { recursive: true });
  await mkdir(path.dirname(logFile), { recursive: true });
  const dataDirectory = path.join(await realpath(parent), path.basename(options.dataDirectory));
  const binaries = await locatePostgresBinaries();
  const account = choosePostgresAccount([parent, binaries.postgres]);
  const password = await initialiseCluster({ dataDirectory, binaries, account });
  await clearStaleServer(dataDirectory);

  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port, ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [binaries.postgres, '-D', dataDirectory, ...flags];
  const guard = ['sh', '-c', GUARD, 'guard', options.removeAfterwards ?? '', ...server];
  const [command = 'sh', ...args] = [...account.prefix, ...guard];
  const log = await open(logFile, 'w', 0o600);
  const child = spawn(command, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd, 'pipe'],
    ...account.spawnAs,
  });
  const ended = new Promise<void>((resolve) =>
    child.once('error', () => resolve()).once('exit', () => resolve()),
  );
  await log.close();

  const urlOf = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  const stop = () => stopServer(child, ended);
  await waitUntilReady({ url: urlOf('postgres'), child, logFile, stop });
  return { port, urlOf, ended, stop, createDatabase: (name) => createDatabase(urlOf('postgres'), name) };
}

async function waitUntilReady(options: {
  url: string;
  child: ChildProcess;
  logFile: string;
  stop: () => Promise<void>;
}) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await canConnect(options.url))) {
    const hasEnded =
      options.child.exitCode !== null || options.child.signalCode !== null || !options.child.pid;
    if (hasEnded || Date.now() > deadline) {
      await options.stop();
      const tail = (await readFile(options.logFile, 'utf8')).trim().split('\n').slice(-12).join('\n');
      throw new Error(`PostgreSQL did not start (${options.logFile}):\n${tail}`);
    }
    await sleep(40);
  }
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  child.kill('SIGTERM');
  const isPatienceOver = await Promise.race([ended.then(() => false), sleep(20_000, true, { ref: false })]);
  if (isPatienceOver) child.kill('SIGQUIT');
  await ended;
}
