import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { prepareShopRole } from '../../../scripts/postgres/shop-role';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { runScript } from '../../support/run-script';
import { testShop } from '../../support/test-shop';

/** `sql` is the owner of the tables; the shop connects as a role of its own, and so does whatever lib does here. */
const { sql } = testShop();
const role = `shop_${randomBytes(6).toString('hex')}`;
const password = randomBytes(12).toString('base64url');
let asShop: pg.Pool;

beforeAll(async () => {
  const ownerUrl = process.env.DATABASE_URL ?? '';
  const shopUrl = await prepareShopRole({ ownerUrl, role, password });
  process.env.DATABASE_URL = shopUrl;
  asShop = new pg.Pool({ connectionString: shopUrl, max: 2 });
  asShop.on('error', () => undefined);
  await makeDelivery();
});
afterAll(() => asShop.end());

const codeOf = (text: string) =>
  asShop.query(text).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const NOT_PERMITTED = '42501';

describe('the shop under a role of its own', () => {
  it('takes an order, settles its payment, writes the ledger and does its jobs', async () => {
    expect(await getDb().$queryRaw`select current_user::text as name`).toEqual([{ name: role }]);
    const order = await makeOrder({ stock: 3 });
    await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(order)));
    expect(await sql('select status from "order" where id = $1', [order.orderId])).toEqual([
      { status: 'placed' },
    ]);
    const ledger = 'select quantity_delta from stock_movement where variant_id = $1 order by id';
    expect(await sql(ledger, [order.variant.id])).toEqual([{ quantity_delta: 3 }, { quantity_delta: -1 }]);
    expect(
      await sql('select on_hand from inventory_level where variant_id = $1', [order.variant.id]),
    ).toEqual([{ on_hand: 2 }]);

    const worker = await runWorker();
    // There is no mail server: that the job says so proves that the worker read and marked it.
    const failed = `select last_error from ${QUEUE_TABLES.jobs} where key like 'send-email-%'`;
    await expect
      .poll(async () => (await sql(failed))[0]?.last_error, { timeout: 50_000 })
      .toContain('ECONNREFUSED');
    await worker.stop();
  });

  it('counts its limits in the database', async () => {
    await consumeRateLimit([{ limit: { name: 'privileges', points: 2, perSeconds: 60 }, key: 'somebody' }]);
    expect(await sql(`select points::int as points from rate_limit where key like 'privileges:%'`)).toEqual([
      { points: 1 },
    ]);
  });

  it('is notified of catalogue changes', async () => {
    const client = await asShop.connect();
    const heard = new Promise((resolve) => client.once('notification', ({ channel }) => resolve(channel)));
    await client.query('listen catalogue_changed');
    await asShop.query('update product set updated_at = updated_at');
    expect(await heard).toBe('catalogue_changed');
    client.release(true);
  });
});

describe('the shop role is not allowed to', () => {
  it.each([
    'update order_event set created_at = now()',
    'delete from order_event',
    'truncate order_event',
    'update stock_movement set quantity_delta = 1',
    'delete from stock_movement',
    'truncate stock_movement',
    'update audit_event set address = null',
    'delete from audit_event',
    'truncate audit_event',
    'truncate cart_line',
    'alter table order_event disable trigger all',
    'drop trigger order_event_append_only on order_event',
    'drop trigger stock_movement_applied on stock_movement',
    'alter table stock_movement disable trigger stock_movement_append_only',
    'drop function refuse_rewriting_history cascade',
    'drop table order_event',
    'create table public.mine (id int)',
    'create table graphile_worker.mine (id uuid references public."order" (id))',
    `create trigger mine before insert on order_event for each row execute function refuse_rewriting_history()`,
    'delete from _prisma_migrations',
    'update _prisma_migrations set rolled_back_at = now()',
    `update _database_rules set checksum = ''`,
    `select setval('order_order_number_seq', 1)`,
    'select grant_shop_privileges(current_user)',
    'set role postgres',
  ])('%s', async (statement) => {
    expect(await codeOf(statement)).toBe(NOT_PERMITTED);
  });
});

describe('giving the privileges', () => {
  it('hands the whole job queue over, and can be done again', async () => {
    await sql('select grant_shop_privileges($1)', [role]);
    const others = `
      select relname as name from pg_class
        where relnamespace = 'graphile_worker'::regnamespace and relowner <> $1::regrole
      union all select proname from pg_proc
        where pronamespace = 'graphile_worker'::regnamespace and proowner <> $1::regrole
      union all select typname from pg_type
        where typnamespace = 'graphile_worker'::regnamespace and typowner <> $1::regrole`;
    expect(await sql(others, [role])).toEqual([]);
  });

  it('covers tables that came later, and revokes what was granted by hand', async () => {
    await sql('create table came_later (id int)');
    await sql(`grant all on order_event to ${role}`);
    expect(await codeOf('select 1 from came_later')).toBe(NOT_PERMITTED);
    await sql('select grant_shop_privileges($1)', [role]);
    expect(await codeOf('select 1 from came_later')).toBe('done');
    expect(await codeOf('delete from order_event')).toBe(NOT_PERMITTED);
  });

  it('is refused to the owner of the tables, whom no privilege binds', async () => {
    await expect(sql('select grant_shop_privileges(current_user)')).rejects.toThrow('no privilege binds it');
  });

  it('needs no superuser and no manual step, set up as the README says', async () => {
    const suffix = randomBytes(6).toString('hex');
    const names = { owner: `owner_${suffix}`, shop: `till_${suffix}`, database: `plain_${suffix}` };
    const urlOf = (parts: { username?: string; password?: string }) =>
      Object.assign(new URL(inject('postgresUrl')), { pathname: `/${names.database}`, ...parts }).href;
    await sql(`create role ${names.owner} login password '${password}'`);
    await sql(`create role ${names.shop} login password '${password}'`);
    await sql(`grant ${names.shop} to ${names.owner}`);
    await sql(`create database ${names.database} owner ${names.owner}`);
    await runSql(urlOf({}), `create schema graphile_worker authorization ${names.shop}`);

    const asOwner = { DATABASE_URL: urlOf({ username: names.owner, password }) };
    const asShopOfIt = { DATABASE_URL: urlOf({ username: names.shop, password }) };
    expect(await runScript('scripts/migrate.ts', { env: asOwner })).toMatchObject({ code: 0 });
    expect(await runScript('prisma/seed/main.ts', { env: asShopOfIt })).toMatchObject({ code: 0 });
    await runSql(asOwner.DATABASE_URL, 'create table came_later (id int)');
    expect(await runScript('scripts/migrate.ts', { env: asOwner })).toMatchObject({ code: 0 });
    await runSql(asShopOfIt.DATABASE_URL, 'select 1 from came_later');
    await runSql(asShopOfIt.DATABASE_URL, `select graphile_worker.add_job('send-email')`);
    const rewriting = runSql(asShopOfIt.DATABASE_URL, 'delete from order_event');
    await expect(rewriting).rejects.toMatchObject({ code: NOT_PERMITTED });
    await sql(`drop database ${names.database} with (force)`);
  });
});

async function runSql(connectionString: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
