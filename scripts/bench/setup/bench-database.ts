import path from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { findFreePort } from '@/scripts/support/ports.mjs';
import { createFreshDatabase } from './fresh-database';

/**
 * A PostgreSQL of the bench's own with an empty database. Its settings are the shop's: it waits for the disk at every
 * commit, because a figure without that would be worth nothing. It also notes when each transaction was committed, so
 * that settling can be timed by the database's own clock.
 */
export async function startBenchDatabase(): Promise<{ url: string; server: EmbeddedPostgres }> {
  const server = await startEmbeddedPostgres({
    dataDirectory: path.resolve('.data/bench/postgres'),
    logFile: path.resolve('.data/bench/postgres.log'),
    port: await findFreePort(),
    settings: { track_commit_timestamp: 'on' },
  });
  const { url } = await createFreshDatabase(server, 'bench');
  return { url, server };
}
