import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import type { OrderCursor } from '@/lib/orders/list/order-cursor';
import { NO_FILTERS, ORDER_SORTS, type OrderFilters } from '@/lib/orders/list/order-filters';
import { listOrdersForStaff } from '@/lib/orders/staff-queries';
import { seedCatalogue } from '../../../prisma/seed/seed-catalogue';
import { makeDelivery } from '../../factories/delivery';
import { makeSampleOrders } from '../../factories/sample-orders';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const COUNT = 11_500;

type Known = {
  orderNumber: number;
  at: number;
  total: number;
  name: string;
  status: string;
  country: string;
};
let all: Known[] = [];

beforeAll(async () => {
  await makeDelivery();
  await inTransaction(seedCatalogue);
  await makeSampleOrders(COUNT);
  // It cannot change after dispatch, which does not matter here.
  await sql('alter table "order" disable trigger order_address_stands');
  // More of one name than are checked one by one, some with a word more, and two orders of one moment.
  await sql(`update "order" set shipping_name = case when order_number % 24 = 0 then 'Khan Bibi, Ayesha'
    else 'AYESHA KHAN' end where order_number % 8 = 0`);
  await sql(`update "order" set shipping_name = 'Maria Khan-Khanum' where order_number % 1000 = 7`);
  await sql(`update "order" set created_at = (select created_at from "order" where order_number % 8 = 0
    order by created_at limit 1 offset 40) where order_number % 640 = 0`);
  await sql('alter table "order" enable trigger order_address_stands');
  all =
    await sql<Known>(`select order_number as "orderNumber", extract(epoch from created_at)::float8 * 1000 as at,
    total_minor as total, shipping_name as name, status, shipping_country as country from "order"`);
});

/** A list, page by page. */
async function walked(filters: OrderFilters, pages: number): Promise<number[][]> {
  const met: number[][] = [];
  let after: OrderCursor | null = null;
  do {
    const page = await listOrdersForStaff({ ...filters, after });
    met.push(page.rows.map((row) => row.orderNumber));
    after = page.next;
  } while (after && met.length < pages);
  return met;
}

/** The expected list: every order checked by itself. */
function expected({ q, status, country, sort }: OrderFilters): number[] {
  const [first = '', ...others] = q.toLowerCase().split(/[\s,-]+/);
  const means = ({ name }: Known) => {
    const words = [...new Set(name.toLowerCase().split(/[\s,'-]+/))];
    const ofFirst = words.filter((word) => word.startsWith(first));
    if (others.length === 0) return ofFirst.length > 0;
    return others.every((other) =>
      ofFirst.some((one) => words.some((word) => word !== one && word.startsWith(other))),
    );
  };
  const fitting = all.filter(
    (order) =>
      means(order) &&
      (status.length === 0 || status.some((asked) => asked === order.status)) &&
      (!country || order.country === country),
  );
  const value = (order: Known) => (sort === 'newest' || sort === 'oldest' ? order.at : order.total);
  const direction = sort === 'newest' || sort === 'highest' ? -1 : 1;
  return fitting
    .toSorted((a, b) => direction * (value(a) - value(b) || a.orderNumber - b.orderNumber))
    .map((order) => order.orderNumber);
}

describe('a name that many orders have', () => {
  const searches = [
    'ayesha khan',
    'khan',
    'kha ayes',
    'bibi khan ayesha',
    'khan khanum',
    'm',
    'bilal',
    'nobody',
  ];
  const filters: [string, Partial<OrderFilters>][] = [
    ['all', {}],
    ['in one status', { status: ['completed'] }],
    ['in a rare status', { status: ['pending'] }],
    ['in one country', { country: 'GB' }],
  ];
  for (const q of searches) {
    it.each(filters)(`"${q}" is found in every sort order: %s`, async (_of, asked) => {
      for (const sort of ORDER_SORTS) {
        const question = { ...NO_FILTERS, q, sort, ...asked };
        const numbers = expected(question);
        const pages = await walked(question, 4);
        expect(pages.flat(), sort).toEqual(numbers.slice(0, pages.length * 50));
      }
    });
  }

  it('is counted up to a limit, and can be paged back to the start', async () => {
    const few = await listOrdersForStaff({ ...NO_FILTERS, q: 'khan khanum' });
    expect(few.matching).toEqual({ count: few.rows.length, isExact: true });
    const question = { ...NO_FILTERS, q: 'ayesha khan' };
    const first = await listOrdersForStaff(question);
    expect(first.matching).toEqual({ count: 1000, isExact: false });
    const second = await listOrdersForStaff({ ...question, after: first.next });
    const back = await listOrdersForStaff({ ...question, before: second.previous });
    expect(back.rows).toEqual(first.rows);
    expect(back.previous).toBeNull();
    const some = await listOrdersForStaff({ ...question, status: ['completed'] });
    expect(some.matching).toEqual({ count: 50, isExact: false });
    const day = new Date((all.find((order) => order.orderNumber % 8 === 0)?.at ?? 0) + 5 * 3_600_000);
    const days = { from: day.toISOString().slice(0, 10), to: day.toISOString().slice(0, 10) };
    const ofDay = await listOrdersForStaff({ ...question, ...days });
    expect(ofDay.matching).toEqual({ count: 50, isExact: false });
  });

  it('can be paged from end to beginning without losing or repeating an order', async () => {
    const question = { ...NO_FILTERS, q: 'ayesha khan' };
    const met = (await walked(question, 100)).flat();
    expect(met).toEqual(expected(question));
    expect(new Set(met).size).toBe(met.length);
  });
});
