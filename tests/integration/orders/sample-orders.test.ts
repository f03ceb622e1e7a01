import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { trackingUrlOf } from '@/lib/orders/fulfilment/carriers';
import { NO_FILTERS } from '@/lib/orders/list/order-filters';
import { refreshDailySales } from '@/lib/orders/reports/refresh-daily-sales';
import { getOrderForStaff, listOrdersForStaff } from '@/lib/orders/staff-queries';
import { reconcilePayments } from '@/lib/workflows/reconciliation/reconcile-payments';
import { seedCatalogue } from '../../../prisma/seed/seed-catalogue';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makeSampleOrders } from '../../factories/sample-orders';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
// Eight days: the oldest have been delivered.
const COUNT = 11_500;
const DAY_COLUMNS = `day::text, currency, orders, sales_minor, checkouts, checkouts_placed, refunds, refunded_minor,
  rewarded_orders, rewarded_sales_minor, shared_orders, shared_sales_minor`;
const STOCK = `select v.sku, i.on_hand - i.reserved as available from inventory_level i
  join product_variant v on v.id = i.variant_id order by v.sku`;
let stock: unknown[] = [];
const none = async (query: string) => expect(await sql(query)).toEqual([]);

beforeAll(async () => {
  await makeDelivery();
  await inTransaction(seedCatalogue);
  stock = await sql(STOCK);
  expect(await makeSampleOrders(COUNT)).toBe(COUNT);
});

/** Each with a column that its rules watch: written again as it is, every row is checked by the shop's own triggers. */
const WATCHED: readonly [table: string, columns: string[]][] = [
  ['order', ['status', 'payment_status', 'fulfilment_status', 'subtotal_minor', 'discount_minor']],
  ['order_line', ['quantity']],
  ['payment', ['status', 'captured_minor']],
  ['fulfilment', ['status']],
  ['stock_reservation', ['status', 'quantity']],
  ['inventory_level', ['reserved', 'on_hand']],
  ['discount_redemption', ['status']],
  ['discount_allocation', ['amount_minor']],
];

describe('a shop filled with sample orders', () => {
  it('violates no trigger', async () => {
    const client = new pg.Client({ connectionString: requireDatabaseUrl() });
    await client.connect();
    try {
      await client.query('begin');
      for (const [table, columns] of WATCHED) {
        const same = columns.map((column) => `${column} = ${column}`).join(', ');
        const { rowCount } = await client.query(`update "${table}" set ${same}`);
        expect(rowCount, table).toBeGreaterThan(0);
      }
      await client.query('set constraints all immediate');
    } finally {
      await client.query('rollback');
      await client.end();
    }
  });

  it('satisfies the rules that triggers enforce', async () => {
    await none(`select o.order_number from "order" o join order_line l on l.order_id = o.id group by o.id
      having o.subtotal_minor <> sum(l.unit_price_minor * l.quantity) or o.discount_minor <> sum(l.discount_minor)`);
    await none(
      'select id from "order" o where not exists (select from order_line l where l.order_id = o.id)',
    );
    await none('select id from "order" where payment_status <> rolled_up_payment_status(id)');
    await none(`select p.id from payment p left join refund r on r.payment_id = p.id and r.status = 'succeeded'
      group by p.id having p.refunded_minor <> coalesce(sum(r.amount_minor), 0)`);
    await none(`select v.variant_id from inventory_level v join stock_movement m using (variant_id)
      group by v.variant_id having v.on_hand <> sum(m.quantity_delta)`);
    await none(`select r.id from discount_redemption r join discount_allocation a on a.redemption_id = r.id
      group by r.id having r.amount_minor <> sum(a.amount_minor)`);
    await none(`select l.id from order_line l left join discount_allocation a on a.order_line_id = l.id
      where l.discount_minor <> coalesce(a.amount_minor, 0)`);
    await none(`select c.id from promotion_code c where c.redemption_count <> (select count(*) from discount_redemption r
      where r.promotion_code_id = c.id and r.status <> 'released')`);
    await none(`select o.id from "order" o where not exists (select from order_event e
      where e.order_id = o.id and e."to" = o.status::text)`);
    await none('select id from "order" where fulfilment_status <> rolled_up_fulfilment_status(id)');
    await none(`select o.id from "order" o where o.fulfilment_status <> 'unfulfilled' and not exists (
      select from order_event e where e.order_id = o.id and e."to" = o.fulfilment_status::text)`);
    await none(
      'select id from fulfilment f where not exists (select from fulfilment_line l where l.fulfilment_id = f.id)',
    );
    await none(`select l.id from order_line l join fulfilment_line fl on fl.order_line_id = l.id
      join fulfilment f on f.id = fl.fulfilment_id where f.order_id <> l.order_id`);
    await none(`select l.id from order_line l join fulfilment_line fl on fl.order_line_id = l.id
      join fulfilment f on f.id = fl.fulfilment_id and f.status <> 'cancelled'
      group by l.id having sum(fl.quantity) > l.quantity`);
    await none(`select f.id from fulfilment f join "order" o on o.id = f.order_id
      where f.dispatched_at < o.placed_at or greatest(f.dispatched_at, f.delivered_at, f.cancelled_at) > now()`);
    await none(`select o.id from "order" o join order_line l on l.order_id = o.id
      left join stock_reservation r on r.order_id = o.id and r.variant_id = l.variant_id and r.quantity = l.quantity
        and r.status = case when o.status = 'pending' then 'held' when o.placed_at is null or o.status = 'cancelled'
          then 'released' else 'committed' end::stock_reservation_status
      where r.id is null`);
    await none(`select i.variant_id from inventory_level i where i.reserved <> (select coalesce(sum(r.quantity), 0)
      from stock_reservation r where r.variant_id = i.variant_id and r.status = 'held')`);
  });

  it('reserves no stock that could be bought before', async () => {
    expect(await sql(STOCK)).toEqual(stock);
  });

  it('has fulfilments in transit, partial, cancelled and delivered, each with its courier', async () => {
    const kinds = await sql<{ kind: string }>(
      `select distinct o.fulfilment_status || ' ' || f.status as kind from fulfilment f join "order" o on o.id = f.order_id`,
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      'delivered delivered',
      'dispatched dispatched',
      'partially_dispatched dispatched',
      'unfulfilled cancelled',
    ]);
    const linked = await sql<{ carrierName: string; trackingNumber: string; trackingUrl: string | null }>(
      `select distinct on (carrier_name) carrier_name as "carrierName", tracking_number as "trackingNumber",
         tracking_url as "trackingUrl" from fulfilment where tracking_number is not null`,
    );
    expect(linked.length).toBeGreaterThan(4);
    for (const { carrierName, trackingNumber, trackingUrl } of linked) {
      expect(trackingUrl).toBe(trackingUrlOf(carrierName, trackingNumber));
    }
  });

  it('can be used: pending orders can be paid, and partially dispatched ones completed', async () => {
    const waiting = await sql<{ id: string }>(
      `select p.id from payment p join "order" o on o.id = p.order_id where o.status = 'pending'`,
    );
    expect(waiting.length).toBeGreaterThan(5);
    await reconcilePayments(new Date(Date.now() + 60 * 60_000));
    await none(`select p.id from payment p join "order" o on o.id = p.order_id
      where o.status = 'pending' and (p.status <> 'open' or p.stripe_session_url is null)`);
    const [part] = await sql<{ id: string }>(
      `select id from "order" where fulfilment_status = 'partially_dispatched' limit 1`,
    );
    await dispatchWholeOrder(part?.id ?? '', (await makeStaff()).id);
    const [sent] = await sql('select fulfilment_status as status from "order" where id = $1', [part?.id]);
    expect(sent).toEqual({ status: 'dispatched' });
  });

  it('has the same daily aggregates as the worker computes', async () => {
    const kept = () => sql(`select ${DAY_COLUMNS} from sales_day where day < current_date - 1 order by day`);
    const articles = () => sql('select * from sales_day_article order by day, slug');
    const [days, sold] = [await kept(), await articles()];
    expect(days.length).toBeGreaterThan(0);
    expect(sold.length).toBeGreaterThan(0);
    await sql('delete from sales_day');
    await refreshDailySales(new Date());
    expect(await kept()).toEqual(days);
    expect(await articles()).toEqual(sold);
  });

  it('has no dangling references', async () => {
    const keys = await sql<{ table: string; column: string; target: string; key: string }>(
      `select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as target,
         k.attname as key
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
       where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 1`,
    );
    for (const { table, column, target, key } of keys) {
      await none(`select t.${column} from ${table} t where t.${column} is not null
        and not exists (select from ${target} o where o.${key} = t.${column}) limit 1`);
    }
  });

  it('has orders of every kind that staff search for', async () => {
    for (const asked of [
      { status: ['placed'], fulfilment: ['unfulfilled'] },
      { status: ['placed'], fulfilment: ['partially_dispatched'] },
      { status: ['placed'], fulfilment: ['dispatched'] },
      { status: ['pending'] },
      { status: ['cancelled'] },
      { status: ['expired'] },
      { method: ['card'], payment: ['paid'] },
      { discount: 'with' },
      { country: 'GB' },
      { attention: true },
      { q: 'NUE-CM-2' },
      { q: 'Khan' },
    ] as const) {
      const page = await listOrdersForStaff({ ...NO_FILTERS, ...asked });
      expect(page.rows.length, JSON.stringify(asked)).toBeGreaterThan(0);
      expect(await getOrderForStaff(String(page.rows[0]?.orderNumber))).not.toBeNull();
    }
  });

  it('can be filled further, and not with fewer orders', async () => {
    expect(await makeSampleOrders(COUNT)).toBe(0);
    expect(await makeSampleOrders(COUNT + 5)).toBe(5);
    expect(await getDb().order.count()).toBe(COUNT + 5);
    await expect(makeSampleOrders(10)).rejects.toThrow('filled in already');
  });
});
