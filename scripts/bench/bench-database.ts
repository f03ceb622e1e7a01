import path from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres';
import { findFreePort } from '../support/ports.mjs';

const DATABASE = 'bench';

/**
 * A PostgreSQL of the bench's own with an empty database. Its settings are the shop's: it waits for the disk at every
 * commit, because a figure without that would be worth nothing.
 */
export async function startBenchDatabase(): Promise<{ url: string; server: EmbeddedPostgres }> {
  const server = await startEmbeddedPostgres({
    dataDirectory: path.resolve('.data/bench/postgres'),
    logFile: path.resolve('.data/bench/postgres.log'),
    port: await findFreePort(),
  });
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  await client.query(`drop database if exists ${DATABASE} with (force)`);
  await client.end();
  await server.createDatabase(DATABASE);
  return { url: server.urlOf(DATABASE), server };
}
