import { beforeAll, describe, expect, it } from 'vitest';
import { shopDayOf } from '@/lib/config/shop-time';
import { NO_FILTERS, type OrderFilters } from '@/lib/orders/list/order-filters';
import type { ExportKind } from '@/lib/orders/reports/export-request';
import { exportTable, streamExport } from '@/lib/reports/export-table';
import { recordExport } from '@/lib/workflows/orders/record-export';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makePaidOrder } from '../../factories/paid-order';
import { makeStaff } from '../../factories/staff';
import { parseCsvRows } from '../../support/parse-csv';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const today = shopDayOf(new Date());

function requestFor(what: ExportKind, filters: Partial<OrderFilters> = {}) {
  return { what, first: today, last: today, mark: false, filters: { ...NO_FILTERS, ...filters } };
}
const read = async (what: ExportKind, filters: Partial<OrderFilters> = {}) =>
  parseCsvRows(await new Response(streamExport(requestFor(what, filters))).text());

beforeAll(async () => {
  await makeDelivery();
  await makePaidOrder({ stock: 5 });
  await makeOrder({ stock: 5 });
  const named = checkoutRequest();
  await makeOrder({
    stock: 5,
    request: { shippingAddress: { ...named.shippingAddress, name: '=HYPERLINK("http://x","Ali, Khan")' } },
  });
  await sql(`update "order" set created_at = created_at - interval '3 days' where order_number =
    (select min(order_number) from "order" where status = 'pending')`);
});

describe('exports', () => {
  it('contain exactly the orders of the chosen days, with the amounts of the database', async () => {
    const rows = await read('orders');
    const expected = await sql(`
      select order_number::text, (total_minor / 100.0)::numeric(12, 2)::text as total, status::text, currency
      from "order" where created_at > now() - interval '1 day' order by created_at, order_number`);
    expect(expected.length).toBe(2);
    expect(
      rows.map(({ order_number, total, status, currency }) => ({ order_number, total, status, currency })),
    ).toEqual(expected);
  });

  it('contain the lines, payments and code redemptions that SQL counts', async () => {
    const counted = await sql<Record<ExportKind, number>>(`
      select (select count(*)::int from order_line l join "order" o on o.id = l.order_id
          where o.created_at > now() - interval '1 day') as lines,
        (select count(*)::int from payment) as payments, (select count(*)::int from refund) as refunds,
        (select count(*)::int from discount_redemption) as discounts`);
    for (const [kind, count] of Object.entries(counted[0] ?? {})) {
      expect((await read(kind as ExportKind)).length, kind).toBe(count);
    }
  });

  it('neutralise spreadsheet formulas', async () => {
    const names = (await read('orders')).map((row) => row.name);
    expect(names).toContain('\'=HYPERLINK("http://x","Ali, Khan")');
  });

  it('follow the filters of the list', async () => {
    expect((await read('orders', { status: ['placed'] })).map((row) => row.status)).toEqual(['placed']);
    expect(await read('lines', { status: ['cancelled'] })).toEqual([]);
  });

  it('read in batches without gaps or duplicates', async () => {
    const [{ id } = { id: '' }] = await sql<{ id: string }>('select id from payment limit 1');
    await sql(
      `insert into refund (id, payment_id, order_id, status, origin, amount_minor, currency, reason,
         failure_reason, settled_at, created_at)
       select gen_random_uuid(), $1, (select order_id from payment where id = $1), 'failed', 'staff', 1, 'PKR', 'test',
         'test', now(),
         date_trunc('second', now()) from generate_series(1, 2345)`,
      [id],
    );
    const ids = (await read('refunds')).map((row) => row.refund_id);
    expect(new Set(ids).size).toBe(2345);
    expect(ids.length).toBe(2345);
  });

  it('are audited with who exported them, and without the search text', async () => {
    const staff = await makeStaff({ role: 'manager' });
    const request = requestFor('orders', { q: 'ayesha@example.com' });
    const { rows, stream } = await exportTable(request);
    await stream.cancel();
    await recordExport({ request, rows, actor: { staffId: staff.id, address: '192.0.2.1' } });
    const [event] = await sql('select action, subject_id, after from audit_event where staff_id = $1', [
      staff.id,
    ]);
    expect(event).toMatchObject({ action: 'orders.exported', subject_id: 'orders' });
    expect(event?.after).toEqual({ first: today, last: today, rows: 0, isSearched: true });
  });
});
