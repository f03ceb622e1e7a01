import type { EmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { withClient } from '@/scripts/postgres/with-client';

export type FreshDatabase = { url: string; drop: () => Promise<void> };

/** An empty database of this name; what an earlier run left under it goes. */
export async function createFreshDatabase(server: EmbeddedPostgres, name: string): Promise<FreshDatabase> {
  const drop = () => dropDatabase(server, name);
  await drop();
  await server.createDatabase(name);
  return { url: server.urlOf(name), drop };
}

async function dropDatabase(server: EmbeddedPostgres, name: string): Promise<void> {
  await withClient(server.urlOf('postgres'), (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  );
}
