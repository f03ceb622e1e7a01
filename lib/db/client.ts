import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';
import { HeartbeatPool } from './heartbeat-pool';
import { preparedStatementName } from './prepared-statement-name';

/** The open transaction that a use-case takes as its first argument. */
export type Tx = Prisma.TransactionClient;

/** The client outside a transaction, for reads and single statements. */
export type Db = PrismaClient | Tx;

const POOL_SIZE = 10;

function createClient(): PrismaClient {
  const pool = new HeartbeatPool({
    connectionString: requireDatabaseUrl(),
    max: POOL_SIZE,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    lock_timeout: 8_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'nue-shop',
  });
  // A connection that is lost while it is in use: its query rejects with the error.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: preparedStatementName,
    disposeExternalPool: true,
  });
  return new PrismaClient({ adapter });
}

// Next evaluates modules once per bundle and again on each change in development; one pool per process is enough.
const holder = globalThis as { nueShopDb?: PrismaClient };

/** The shop's database client, one pool per process, opened at the first query. */
export function getDb(): PrismaClient {
  holder.nueShopDb ??= createClient();
  return holder.nueShopDb;
}

/** Closes the pool; the last thing that a process does. */
export async function closeDb(): Promise<void> {
  await holder.nueShopDb?.$disconnect();
  delete holder.nueShopDb;
}
