import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

type User = { uid: number; gid: number };

/** How to run PostgreSQL, which refuses to run as root. */
export type PostgresAccount = {
  /** Who has to own the data; null for whoever runs this. */
  owner: User | null;
  /** For `spawn`. */
  spawnAs: Partial<User>;
  /** What to put before the command. */
  prefix: readonly string[];
};

/**
 * The account the server runs under. Anyone but root is used as is. Root lends its rights to the system's
 * `postgres` user, which is created if there is none.
 *
 * @param folders must be enterable by that account. A folder of root's that nobody else may enter (/root, a
 *   fresh `mktemp -d`) is entered with the capability to do so instead of by changing its mode.
 */
export function choosePostgresAccount(folders: readonly string[]): PostgresAccount {
  if (userInfo().uid !== 0) return { owner: null, spawnAs: {}, prefix: [] };

  const owner = findPostgresUser() ?? createPostgresUser();
  const plain: PostgresAccount = { owner, spawnAs: owner, prefix: [] };
  if (folders.every((folder) => canEnter(folder, plain))) return plain;

  const capable: PostgresAccount = { owner, spawnAs: {}, prefix: ['setpriv', ...capabilityFlags(owner)] };
  if (folders.every((folder) => canEnter(folder, capable))) return capable;

  throw new Error(
    `PostgreSQL does not run as root, and its user "postgres" may not enter ${folders.join(' or ')}. ` +
      'Run this as another user, or move the project to a folder that others may enter.',
  );
}

// Without no_setuid_fixup, access(2) ignores the capability that open(2) honours.
function capabilityFlags({ uid, gid }: User): string[] {
  const capability = '+dac_override';
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
    '--securebits=+no_setuid_fixup',
  ];
}

function canEnter(folder: string, account: PostgresAccount): boolean {
  const [command = 'test', ...args] = [...account.prefix, 'test', '-x', folder];
  return spawnSync(command, args, { cwd: '/', ...account.spawnAs }).status === 0;
}

function findPostgresUser(): User | null {
  const uid = readNumber('id', ['-u', 'postgres']);
  const gid = readNumber('id', ['-g', 'postgres']);
  return uid === null || gid === null ? null : { uid, gid };
}

function createPostgresUser(): User {
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']);
  const user = findPostgresUser();
  if (!user)
    throw new Error('PostgreSQL does not run as root, and no user "postgres" could be created for it.');
  return user;
}

function readNumber(command: string, args: string[]): number | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : null;
}
