import pg from 'pg';
import type { DoctorContext, Finding } from './finding';
import { reasonOf, skipped } from './finding';

const LIMIT_MS = 5_000;

/** Connects as the shop does. @throws when that fails. */
export async function connectToDatabase({ settings }: DoctorContext): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: settings.DATABASE_URL ?? '',
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
    application_name: 'nue-doctor',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Gives a check a connection. Where there is none, the check of the database itself says so. */
export async function onDatabase(
  context: DoctorContext,
  work: (client: pg.Client) => Promise<Finding>,
): Promise<Finding> {
  const client = await connectToDatabase(context).catch(reasonOf);
  if (typeof client === 'string') return skipped('the database cannot be reached');
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
