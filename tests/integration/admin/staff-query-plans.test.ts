import { describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { NO_FILTERS, type OrderFilters } from '@/lib/orders/staff-order-filters';
import { matchingOrders } from '@/lib/orders/staff-order-search';
import { testShop } from '../../support/shop';

testShop();

/** How PostgreSQL would find the orders if reading the whole table were out of the question. */
async function planOf(filters: Partial<OrderFilters>): Promise<string> {
  const rows = await inTransaction(async (tx) => {
    await tx.$executeRaw`set local enable_seqscan = off`;
    // Else the planner would rather walk through all orders by number than sort the few that were found.
    await tx.$executeRaw`set local enable_indexscan = off`;
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
      explain ${matchingOrders({ ...NO_FILTERS, ...filters })}`;
  });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('every way to look for orders has its index', () => {
  it.each<[string, Partial<OrderFilters>, string[]]>([
    ['e-mail address', { q: 'ayesha@example.com' }, ['order_email_prefix_idx', 'order_email_normalised_idx']],
    ['name', { q: 'Ayesha Khan' }, ['order_name_words_idx']],
    ['one word', { q: 'ayesha' }, ['order_email_prefix_idx', 'order_name_words_idx']],
    ['number', { q: '1001' }, ['order_order_number_key', 'order_phone_suffix_idx', 'order_email_prefix_idx']],
    ['phone number', { q: '0300 1234567' }, ['order_phone_suffix_idx']],
    ['status', { status: 'pending' }, ['order_status_order_number_idx']],
    ['payment', { payment: 'refunded' }, ['order_payment_status_order_number_idx']],
    ['delivery', { fulfilment: 'dispatched' }, ['order_fulfilment_status_order_number_idx']],
    ['what is to be sent', { status: 'placed', fulfilment: 'unfulfilled' }, ['order_to_send_idx']],
    ['what needs attention', { attention: true }, ['order_needs_attention_idx']],
  ])('by %s', async (_what, filters, indexes) => {
    const plan = await planOf(filters);
    for (const index of indexes) expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });
});
