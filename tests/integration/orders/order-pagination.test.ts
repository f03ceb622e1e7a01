import { beforeAll, describe, expect, it } from 'vitest';
import type { OrderCursor } from '@/lib/orders/list/order-cursor';
import { NO_FILTERS, ORDER_SORTS, type OrderFilters } from '@/lib/orders/list/order-filters';
import { listNewestOrders, listOrdersForStaff } from '@/lib/orders/staff-queries';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();

let cheap: MadeVariant;
let dear: MadeVariant;
const made: MadeOrder[] = [];

async function order(variant: MadeVariant): Promise<MadeOrder> {
  const email = `many-${made.length}@example.com`;
  const placed = await makeOrder({ variant, request: { paymentMethod: 'cash_on_delivery', email } });
  made.push(placed);
  return placed;
}

beforeAll(async () => {
  await makeDelivery();
  cheap = await makeVariant({ stock: 50, unitPriceMinor: 300_000 });
  dear = await makeVariant({ stock: 50, unitPriceMinor: 900_000 });
  for (let count = 0; count < 8; count += 1) await order(count % 3 === 0 ? dear : cheap);
  // Orders with the same timestamp: only the number distinguishes them.
  const rush = made.slice(2, 6).map(({ orderId }) => orderId);
  await sql('update "order" set created_at = \'2026-05-05T05:05:05.555Z\' where id = any($1)', [rush]);
});

const list = (filters: Partial<OrderFilters>) => listOrdersForStaff({ ...NO_FILTERS, ...filters }, 3);

/** Pages forth from the beginning, and back again from the end. */
async function walk(
  filters: Partial<OrderFilters>,
  between: (page: number) => Promise<unknown> = async () => {},
) {
  const forth: number[][] = [];
  let page = await list(filters);
  expect(page.previous).toBeNull();
  for (;;) {
    forth.push(page.rows.map((row) => row.orderNumber));
    if (page.next === null) break;
    await between(forth.length);
    page = await list({ ...filters, after: page.next });
  }
  const back: number[][] = [];
  for (let place: OrderCursor | null = page.previous; place; place = page.previous) {
    page = await list({ ...filters, before: place });
    back.unshift(page.rows.map((row) => row.orderNumber));
  }
  return { forth, back };
}

async function allSorted(sort: OrderFilters['sort']): Promise<number[]> {
  const column = sort === 'newest' || sort === 'oldest' ? 'created_at' : 'total_minor';
  const direction = sort === 'newest' || sort === 'highest' ? 'desc' : 'asc';
  const rows = await sql<{ n: number }>(
    `select order_number as n from "order" order by ${column} ${direction}, order_number ${direction}`,
  );
  return rows.map(({ n }) => n);
}

const narrowed: [string, Partial<OrderFilters>][] = [
  ['the whole list', {}],
  ['one status', { status: ['placed'] }],
  ['one country', { country: 'PK' }],
  ['a search', { q: 'many-' }],
];

describe('paging through orders', () => {
  for (const sort of ORDER_SORTS) {
    it.each(narrowed)(
      `visits every order once, ${sort} first, forwards and backwards: %s`,
      async (_of, filters) => {
        const { forth, back } = await walk({ ...filters, sort });
        expect(forth.flat()).toEqual(await allSorted(sort));
        expect(back).toEqual(forth.slice(0, -1));
      },
    );
  }

  it('loses and repeats nothing when orders come in between two pages', async () => {
    for (const sort of ORDER_SORTS) {
      const before = await allSorted(sort);
      const { forth } = await walk({ sort }, async (page) => {
        if (page < 3) await order(page % 2 === 0 ? dear : cheap);
      });
      const met = forth.flat();
      expect(new Set(met).size).toBe(met.length);
      expect(met.filter((number) => before.includes(number))).toEqual(before);
    }
  });

  it('shows a full first page when the way back ends in the middle of one', async () => {
    const [newest, second] = await listNewestOrders(2);
    const place = { value: second?.createdAt.getTime() ?? 0, orderNumber: second?.orderNumber ?? 0 };
    const page = await list({ before: place });
    expect(page.rows).toHaveLength(3);
    expect(page.rows[0]?.orderNumber).toBe(newest?.orderNumber);
    expect(page.previous).toBeNull();
  });

  it('is empty behind the last order and before the first', async () => {
    const behind = await list({ after: { value: 0, orderNumber: 1 } });
    expect(behind).toMatchObject({ rows: [], previous: null, next: null });
    expect(behind.matching.count).toBeGreaterThan(0);
    const far = await list({
      sort: 'highest',
      after: { value: 253_402_300_799_999, orderNumber: 2_147_483_647 },
    });
    expect(far.rows).toHaveLength(3);
  });
});
