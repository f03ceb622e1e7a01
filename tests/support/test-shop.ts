import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { closeDb } from '@/lib/db/client';
import { startSandbox } from '../../sandbox/stripe/server';
import { createTestDatabase } from './test-database';

export const SITE_URL = 'http://shop.test';
export const STRIPE_SECRET_KEY = 'sk_test_shop_under_test';
export const STRIPE_WEBHOOK_SECRET = 'whsec_shop_under_test_0123';

/** Runs raw SQL, as a script or psql would. */
export type Sql = <Row extends pg.QueryResultRow = pg.QueryResultRow>(
  text: string,
  values?: unknown[],
) => Promise<Row[]>;

export type TestShop = {
  sql: Sql;
  /** The Stripe sandbox of this shop. */
  stripeUrl: () => string;
  databaseUrl: () => string;
};

/**
 * Gives the tests of a file a shop of their own: a migrated database, a running Stripe sandbox, and the environment
 * variables for both. Whatever lib does in this process uses them.
 */
export function testShop(): TestShop {
  let pool: pg.Pool | null = null;
  let stripeUrl = '';
  let databaseUrl = '';
  const finish: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const database = await createTestDatabase();
    finish.unshift(database.drop);
    const sandbox = await startSandbox({
      port: 0,
      dataFile: null,
      webhookUrl: null,
      webhookSecret: STRIPE_WEBHOOK_SECRET,
      publicUrl: null,
      secretKey: STRIPE_SECRET_KEY,
    });
    finish.unshift(sandbox.close);
    stripeUrl = sandbox.url;
    databaseUrl = database.url;
    Object.assign(process.env, environmentOf(database.url, sandbox.url));
    pool = new pg.Pool({ connectionString: database.url, max: 20 });
    pool.on('error', () => undefined);
    finish.unshift(() => pool?.end() ?? Promise.resolve(), closeDb);
  });

  afterAll(async () => {
    for (const step of finish) await step();
  });

  const sql: Sql = async (text, values) => {
    if (!pool) throw new Error('The database is there only while the tests of the file run');
    return (await pool.query(text, values)).rows;
  };
  return { sql, stripeUrl: () => stripeUrl, databaseUrl: () => databaseUrl };
}

function environmentOf(databaseUrl: string, stripeUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    SITE_URL,
    AUTH_SECRET: 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO',
    STRIPE_SECRET_KEY,
    STRIPE_WEBHOOK_SECRET,
    STRIPE_API_BASE: stripeUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'NUE <orders@shop.test>',
    LOG_LEVEL: 'silent',
    REDIS_URL: '',
    TRUSTED_PROXIES: '',
  };
}
