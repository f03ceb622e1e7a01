import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { choosePostgresAccount } from './postgres-account';

/** A server on a free port whose data vanishes when it ends. It does not care to survive a power cut. */
export async function startEphemeralPostgres(): Promise<EmbeddedPostgres> {
  const directory = await mkdtemp(path.join(tmpdir(), 'shop-postgres-'));
  const { owner } = choosePostgresAccount([]);
  if (owner) await chown(directory, owner.uid, owner.gid);
  return startEmbeddedPostgres({
    dataDirectory: path.join(directory, 'data'),
    port: await findFreePort(),
    logFile: path.join(directory, 'log'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 },
    removeAfterwards: directory,
  });
}
