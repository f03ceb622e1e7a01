import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeDb, getDb } from '@/lib/db/client';
import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { reconcile } from '@/lib/workflows/reconciliation/reconcile';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { listEventsFromStripe } from '../../support/list-events-from-stripe';
import { testShop } from '../../support/test-shop';
import { waitUntil } from '../../support/wait-until';

const { sql } = testShop();

/** Tables that grow with the number of visitors and orders. */
const GROWING = [
  'cart',
  'cart_line',
  'discount_redemption',
  'dispute',
  'email_delivery',
  'order',
  'order_event',
  'order_line',
  'payment',
  'promotion_code',
  'refund',
  'stock_movement',
  'stock_reservation',
  'stripe_event',
];
const countScans = async () => {
  // The counters of a connection reach the statistics when it ends.
  await closeDb();
  await waitUntil('the connections have ended', async () => {
    const open = await sql(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = 'nue-shop'`,
    );
    return open.length === 0;
  });
  const rows = await sql<{ table: string; scans: number }>(
    'select relname as "table", seq_scan::int as scans from pg_stat_user_tables where relname = any($1)',
    [GROWING],
  );
  return new Map(rows.map(({ table, scans }) => [table, scans]));
};

describe('statements on what grows', () => {
  beforeAll(async () => {
    await makeDelivery();
    // A statement that has any other way takes it now; one that still reads a whole table has no index.
    await sql(
      `do $$ begin execute format('alter database %I set enable_seqscan = off', current_database()); end $$`,
    );
    await closeDb();
  });

  it('have an index each: cart, checkout, payment, webhook, reconciler, refund', async () => {
    const staff = await makeStaff();
    const before = await countScans();
    const order = await buyOrder();
    await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    for (const event of await listEventsFromStripe({ types: ['checkout.session.completed'] })) {
      await handleStripeEvent(event);
    }
    await reconcile(new Date(Date.now() + 10 * 60_000));
    await requestRefund({
      orderId: order.orderId,
      amountMinor: 100_000,
      reason: 'x',
      returned: [],
      requestKey: randomUUID(),
      staffId: staff.id,
    });
    await getDb().$queryRaw`select 1`;
    const after = await countScans();
    const scanned = GROWING.filter((table) => (after.get(table) ?? 0) > (before.get(table) ?? 0));
    expect(scanned).toEqual([]);
  });
});
