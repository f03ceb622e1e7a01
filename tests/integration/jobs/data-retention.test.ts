import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { newId, newToken } from '@/lib/core/ids';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { clearOldData, clearOldDataNightly, countOldData } from '@/lib/workflows/maintenance/clear-old-data';
import { RETENTION_RULES } from '@/lib/workflows/maintenance/retention-rules';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { makeCart } from '../../factories/cart';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { makeStaff } from '../../factories/staff';
import { makeVariant } from '../../factories/variant';
import { runScript } from '../../support/run-script';
import { testShop } from '../../support/test-shop';
import { makeCampaign, share } from '../sharing/share-fixtures';

const { sql } = testShop();
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const BOOKS = [
  'order',
  'order_line',
  'order_event',
  'payment',
  'refund',
  'stock_movement',
  'stock_reservation',
  'invoice',
  'audit_event',
  'product',
  'staff_user',
] as const;

async function countsOf(tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await sql<{ count: number }>(`select count(*)::int as count from "${table}"`);
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

/** Something of everything that is cleared one day. */
async function fillShop(): Promise<void> {
  const variant = await makeVariant({ stock: 20 });
  const [product] = await sql<{ slug: string }>('select slug from product where id = $1', [
    variant.productId,
  ]);
  const cart = await makeCart([{ variant }]);
  await sql(`update cart set checkout_draft = '{"values":{},"problem":null}' where token_hash = sha256($1)`, [
    cart,
  ]);
  await makePaidOrder({ variant });
  const { orderId } = await makeOrder({ variant });
  await cancelOrder({ orderId, reason: 'Never paid', staffId: (await makeStaff()).id });
  const started = await share({ productSlug: product?.slug ?? '' });
  await sql(
    `insert into share_network_day (network, day, unlocked, most) values ('32:' || $1, current_date, 1, 40)`,
    [newToken()],
  );
  await sql(`insert into share_visit (share_id, kind, visitor_key) values ($1, 'person', '\\x01')`, [
    started.shareId,
  ]);
  await sql(
    `insert into stripe_event (id, type, verdict, created_at) values ($1, 'charge.succeeded', 'ignored', now())`,
    [`evt_${newToken()}`],
  );
  const staff = await makeStaff();
  await sql(`insert into staff_session (staff_id, address, agent) values ($1, '203.0.113.1', 'Firefox')`, [
    staff.id,
  ]);
  await sql(
    `insert into staff_link (staff_id, purpose, token_hash, expires_at)
    values ($1, 'password_reset', sha256($2::bytea), now() + interval '1 hour')`,
    [staff.id, newId()],
  );
  await sql(
    `insert into staff_invitation (email, role, token_hash, expires_at)
    values ('new@staff.test', 'support', sha256($1::bytea), now() + interval '1 day')`,
    [newId()],
  );
  await sql(`insert into sign_in_failure (account, hour) values ($1, date_trunc('hour', now()))`, [newId()]);
  await sql(
    `insert into email_delivery (kind, to_address, message_id)
    values ('staff_notice', 'somebody@staff.test', $1)`,
    [newId()],
  );
  await consumeRateLimit([{ limit: { name: 'retention', points: 5, perSeconds: 60 }, key: 'a' }]);
}

beforeAll(async () => {
  await makeDelivery();
  await makeCampaign();
  await fillShop();
});

describe('data past its retention period', () => {
  beforeEach(() => sql('delete from retention_run'));

  it('is nothing on the day of its creation', async () => {
    const cleared = await clearOldData(new Date());
    expect(Object.values(cleared).every((count) => count === 0)).toBe(true);
  });

  it('is counted, and left, by a dry run', async () => {
    const before = await countsOf(['cart', 'share', 'stripe_event', 'email_delivery']);
    const counts = await countOldData(inDays(1000));
    for (const { name } of RETENTION_RULES.filter(
      ({ name }) => !['codes', 'shares', 'visitors', 'order keys'].includes(name),
    ))
      expect(counts[name], name).toBeGreaterThan(0);
    expect(await countsOf(['cart', 'share', 'stripe_event', 'email_delivery'])).toEqual(before);
  });

  it('excludes a cart and a draft whose cookie is still valid', async () => {
    await clearOldData(inDays(61));
    expect(await countsOf(['cart'])).not.toEqual({ cart: 0 });
  });

  it('excludes a cart whose order may still be paid', async () => {
    const order = await makeOrder();
    await clearOldData(inDays(1000));
    const kept = await sql('select status from "order" where id = $1 and cart_id is not null', [
      order.orderId,
    ]);
    expect(kept).toEqual([{ status: 'pending' }]);
  });

  it('is deleted when it is cleared, and the accounts stay', async () => {
    await fillShop();
    const books = await countsOf(BOOKS);
    const cleared = await clearOldData(inDays(1000));
    for (const { name } of RETENTION_RULES.filter(({ name }) => name !== 'codes' && name !== 'order keys'))
      expect(cleared[name], name).toBeGreaterThan(0);
    const gone = ['share_visit', 'share', 'visitor', 'stripe_event', 'email_delivery', 'rate_limit'];
    const staff = ['staff_session', 'staff_link', 'staff_invitation', 'sign_in_failure'];
    expect(Object.values(await countsOf([...gone, ...staff])).every((count) => count === 0)).toBe(true);
    expect(await countsOf(BOOKS)).toEqual(books);
    expect(
      await sql(`select id from "order" where placed_from_hash is not null and status <> 'pending'`),
    ).toEqual([]);
  });

  it('includes who would have received an order that was never placed, and no other', async () => {
    const variant = await makeVariant({ stock: 5 });
    const { orderId } = await makeOrder({ variant });
    const paid = await makePaidOrder({ variant });
    const { id: staffId } = await makeStaff();
    expect(await cancelOrder({ orderId, reason: 'Never paid', staffId })).toMatchObject({ ok: true });
    const whole = `select order_number, total_minor, email, shipping_name, shipping_line1, shipping_phone
      from "order" where id = $1`;
    const [[before], [placed]] = [await sql(whole, [orderId]), await sql(whole, [paid.orderId])];
    await clearOldData(inDays(181));
    expect(await sql(whole, [orderId])).toEqual([
      {
        ...before,
        email: 'cleared@nobody.invalid',
        shipping_name: 'Cleared',
        shipping_line1: 'Cleared',
        shipping_phone: '+9990000000',
      },
    ]);
    expect(await sql(whole, [paid.orderId])).toEqual([placed]);
    expect((await clearOldData(inDays(181)))['unpaid orders']).toBe(0);
  });

  it('is found by an index, however much there is', async () => {
    const client = new pg.Client({ connectionString: requireDatabaseUrl() });
    await client.connect();
    try {
      await client.query('set enable_seqscan = off');
      for (const { name, table, where } of RETENTION_RULES) {
        const condition = where(new Date());
        const { rows } = await client.query(
          `explain select t.ctid from ${table.text} t where ${condition.text} limit 500`,
          [...condition.values],
        );
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan, name).not.toContain(`Seq Scan on ${table.text.replaceAll('"', '')} t`);
      }
    } finally {
      await client.end();
    }
  });
});

describe('the nightly clearing of old data', () => {
  // 22:30 in London is half past three in Karachi.
  const atNight = new Date('2026-11-26T22:30:00Z');
  const byDay = new Date('2026-11-27T09:00:00Z');
  beforeEach(() => sql('delete from retention_run'));

  it('clears once, however many ask, and leaves a record', async () => {
    await Promise.all(Array.from({ length: 8 }, () => clearOldDataNightly(atNight)));
    const runs = await sql(
      `select day::text, finished_at is not null as "isDone", cleared from retention_run`,
    );
    expect(runs).toEqual([
      { day: '2026-11-27', isDone: true, cleared: expect.objectContaining({ carts: 0 }) },
    ]);
  });

  it('is not caught up by day, unless two nights were missed', async () => {
    await clearOldDataNightly(byDay);
    expect(await sql('select 1 from retention_run')).toEqual([]);
    await sql(`insert into retention_run (day) values ('2026-11-24')`);
    await clearOldDataNightly(byDay);
    expect(await sql('select day::text from retention_run order by day')).toHaveLength(2);
  });
});

describe('npm run retention -- --dry-run', () => {
  it('prints the retention periods, and how many rows are past them', async () => {
    const { output } = await runScript('scripts/retention.ts', { args: ['--dry-run'] });
    for (const { name, days } of RETENTION_RULES) expect(output).toContain(`${name}, after ${days} day`);
  });
});

describe('a cart that is changed', () => {
  it('is as old as its last change', async () => {
    const variant = await makeVariant({ stock: 5 });
    const token = await makeCart([{ variant }]);
    await sql(`update cart set updated_at = now() - interval '80 days' where token_hash = sha256($1)`, [
      token,
    ]);
    await sql(
      `update cart_line set quantity = 2 where cart_id = (select id from cart where token_hash = sha256($1))`,
      [token],
    );
    const [cart] = await sql(
      `select updated_at > now() - interval '1 minute' as "isFresh" from cart where token_hash = sha256($1)`,
      [token],
    );
    expect(cart).toEqual({ isFresh: true });
  });
});
