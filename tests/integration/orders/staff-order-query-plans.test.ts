import { describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { countedOrders, datedRange, sortedOrders } from '@/lib/orders/list/list-sql';
import { NO_FILTERS, type OrderFilters } from '@/lib/orders/list/order-filters';
import { ordersByName, typedNameWords } from '@/lib/orders/list/order-name-search';
import { searchedOrders } from '@/lib/orders/list/order-search';
import type { Prisma } from '@/prisma/generated/client';
import { testShop } from '../../support/test-shop';

testShop();

/** How PostgreSQL would find the orders if reading the whole table, or sorting it, were out of the question. */
async function planOf(query: Prisma.Sql, { inOrder = false } = {}): Promise<string> {
  const rows = await inTransaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    // A bitmap forgets the order of its index; on an empty table that costs nothing.
    if (inOrder) await tx.$executeRaw`set local enable_bitmapscan = off`;
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`explain ${query}`;
  });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const page = { from: null, isBackward: false, limit: 51 };
const behind = { ...page, from: { value: 700_000, orderNumber: 5000 } };

describe('every order list is read from an index in its sort order', () => {
  it.each<[string, Partial<OrderFilters>, string]>([
    ['all', {}, 'order_list_newest_idx'],
    ['all, oldest first', { sort: 'oldest' }, 'order_list_newest_idx'],
    ['all by total', { sort: 'highest' }, 'order_list_total_idx'],
    ['by day', { from: '2026-01-01', to: '2026-01-31' }, 'order_list_newest_idx'],
    ['by status', { status: ['pending'] }, 'order_list_key_newest_idx'],
    ['by payment', { payment: ['refunded'] }, 'order_list_key_newest_idx'],
    ['by delivery', { fulfilment: ['dispatched'] }, 'order_list_key_newest_idx'],
    ['by method', { method: ['cash_on_delivery'], sort: 'lowest' }, 'order_list_key_total_idx'],
    ['what needs attention', { attention: true, sort: 'oldest' }, 'order_list_key_newest_idx'],
    ['with a code', { discount: 'with' }, 'order_list_key_newest_idx'],
    ['by country', { country: 'GB' }, 'order_list_country_newest_idx'],
    [
      'by country and total',
      { country: 'GB', status: ['placed'], sort: 'highest' },
      'order_list_country_total_idx',
    ],
  ])('%s', async (_what, asked, index) => {
    const filters = { ...NO_FILTERS, ...asked };
    for (const stretch of [page, behind, { ...behind, isBackward: true }]) {
      const plan = await planOf(sortedOrders(filters, stretch), { inOrder: true });
      expect(plan).toContain(`${index} on "order" o`);
      expect(plan).not.toContain('Seq Scan on "order"');
      // What comes from the index is in order: only the few of each key are put together.
      expect(plan.match(/Sort Key/g) ?? []).toHaveLength(plan.includes('Recursive Union') ? 1 : 0);
    }
    expect(await planOf(countedOrders(filters, 51))).not.toContain('Seq Scan on "order"');
  });

  it('one code, from the few orders that have it', async () => {
    const plan = await planOf(sortedOrders({ ...NO_FILTERS, code: 'EID-2026' }, page));
    expect(plan).toContain('order_list_code_idx');
    expect(plan).not.toContain('Seq Scan');
  });
});

describe('every way to search for orders has its index', () => {
  it.each<[string, string, string[]]>([
    ['email address', 'ayesha@example.com', ['order_email_prefix_idx', 'order_email_normalised_idx']],
    ['name', 'Ayesha Khan', ['order_name_word_pkey']],
    ['one word', 'ayesha', ['order_email_prefix_idx', 'order_name_word_pkey', 'order_line_sku_idx']],
    ['number', '1001', ['order_order_number_key', 'order_phone_suffix_idx', 'order_email_prefix_idx']],
    ['phone number', '0300 1234567', ['order_phone_suffix_idx']],
    ['sku', 'NUE-CM-1', ['order_line_sku_idx']],
  ])('by %s', async (_what, search, indexes) => {
    const plan = await planOf(searchedOrders(search, 51));
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });
});

it('the newest orders of a common name are read from where they stand', async () => {
  const wanted = datedRange(NO_FILTERS, page);
  for (const search of ['Khan', 'Ayesha Khan']) {
    const plan = await planOf(ordersByName(typedNameWords(search), wanted), { inOrder: true });
    expect(plan).toContain('Index Only Scan Backward using order_name_word_pkey');
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  }
});
