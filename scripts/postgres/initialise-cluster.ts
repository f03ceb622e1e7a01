import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresAccount } from './postgres-account';
import type { PostgresBinaries } from './postgres-binaries';

const PASSWORD_FILE = 'superuser-password';

type Cluster = { dataDirectory: string; binaries: PostgresBinaries; account: PostgresAccount };

/**
 * Gives the superuser's password of the cluster in `dataDirectory`, which is created if it is not there.
 * It is made beside its place and renamed at the end, so that an interrupted creation leaves nothing that
 * looks like a cluster.
 */
export async function initialiseCluster({ dataDirectory, binaries, account }: Cluster): Promise<string> {
  const existing = await readPassword(dataDirectory);
  if (existing) return existing;

  const draft = `${dataDirectory}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const passwordFile = `${draft}-password`;
  const password = randomBytes(18).toString('base64url');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    const { owner } = account;
    if (owner) await Promise.all([draft, passwordFile].map((file) => chown(file, owner.uid, owner.gid)));
    await runInitdb({ binaries, account, dataDirectory: draft, passwordFile });
    await rename(passwordFile, path.join(draft, PASSWORD_FILE));
    await rename(draft, dataDirectory);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
  return password;
}

async function readPassword(dataDirectory: string): Promise<string | null> {
  const text = await readFile(path.join(dataDirectory, PASSWORD_FILE), 'utf8').catch(() => null);
  if (text) return text.trim();
  const isForeign = await access(path.join(dataDirectory, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (isForeign)
    throw new Error(`${dataDirectory} holds a database without its ${PASSWORD_FILE}: move it away.`);
  return null;
}

async function runInitdb(options: Cluster & { passwordFile: string }): Promise<void> {
  const { account, binaries, dataDirectory, passwordFile } = options;
  const [command = binaries.initdb, ...args] = [
    ...account.prefix,
    binaries.initdb,
    `--pgdata=${dataDirectory}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The server's own C.UTF-8 sorts alike on every system, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ];
  const child = spawn(command, args, {
    cwd: '/',
    ...account.spawnAs,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0)
    throw new Error(`PostgreSQL could not create its data folder ${dataDirectory}:\n${errors.trim()}`);
}
