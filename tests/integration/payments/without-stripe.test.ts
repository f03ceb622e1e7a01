import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { type MadeCheckout, makeStartedCheckout } from '../../factories/started-checkout';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql } = testShop();
let staffId = '';
let paid: BoughtOrder;
let open: MadeCheckout;
const finish: (() => Promise<void>)[] = [];

/** The shop takes cards, and then its process is started again without keys: every module is loaded anew. */
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff({ role: 'manager' })).id;
  paid = await buyOrder();
  open = await makeStartedCheckout();
  for (const name of ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_API_BASE']) vi.stubEnv(name, '');
  vi.resetModules();
  const { closeDb } = await import('@/lib/db/client');
  finish.push(closeDb);
});
afterAll(async () => {
  for (const step of finish) await step();
});

const orderState = async (orderId: string) =>
  (
    await sql(
      `select o.status, o.payment_status as "paymentStatus", (select count(*)::int from refund where order_id = o.id) as refunds
       from "order" o where o.id = $1`,
      [orderId],
    )
  )[0];
const openOrderId = async () =>
  (await sql<{ id: string }>('select id from "order" where order_number = $1', [open.orderNumber]))[0]?.id ??
  '';

async function checkOut(changes: Parameters<typeof checkoutRequest>[0]) {
  const { startCheckout } = await import('@/lib/workflows/checkout/start-checkout');
  const variant = await makeVariant();
  const cartToken = await makeCart([{ variant }]);
  return startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com`, ...changes }),
    addressPrefix: newVisitorAddress(),
  });
}

describe('a shop without keys for Stripe (rule 25)', () => {
  it('sells for cash, and refuses a card in a sentence', async () => {
    expect(await checkOut({ paymentMethod: 'cash_on_delivery' })).toMatchObject({ ok: true });
    expect(await checkOut({ paymentMethod: 'card' })).toEqual({
      ok: false,
      error: { code: 'payment_method_unavailable' },
    });
  });

  it('delivers only where an order can be paid', async () => {
    const { getDb } = await import('@/lib/db/client');
    const { listServedCountries } = await import('@/lib/checkout/list-served-countries');
    const { listInternationalDelivery } = await import('@/lib/checkout/list-international-delivery');
    expect((await listServedCountries(getDb())).map(({ code }) => code)).toEqual(['PK']);
    expect(await listInternationalDelivery(getDb())).toEqual([]);
  });

  it('has no webhook', async () => {
    const { POST, GET } = await import('@/app/api/webhooks/stripe/route');
    const context = { params: Promise.resolve({}) };
    for (const [method, handler] of Object.entries({ POST, GET })) {
      const response = await handler(
        new Request('http://shop.test/api/webhooks/stripe', { method }),
        context,
      );
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not_found' });
    }
  });

  it('queues no question to Stripe, and still ends holds', async () => {
    const { startMinuteClock } = await import('@/lib/handlers/jobs/start-minute-clock');
    const { QUEUE_TABLES } = await import('@/lib/jobs/queue-tables');
    await sql(`delete from ${QUEUE_TABLES.jobs}`);
    (await startMinuteClock()).stop();
    const keys = (await sql<{ key: string }>(`select key from ${QUEUE_TABLES.jobs}`)).map(({ key }) => key);
    expect(keys).toContain('release-expired-holds');
    expect(keys).not.toContain('reconcile-payments');
  });
});

describe('what earlier orders left at Stripe', () => {
  it('is told to staff, by what it is', async () => {
    const { getPaymentOverview } = await import('@/lib/reports/get-payment-overview');
    expect(await getPaymentOverview()).toEqual([
      { method: 'card', isConfigured: false, unfinished: '1 payment whose end is not known' },
      { method: 'cash_on_delivery', isConfigured: true, unfinished: null },
    ]);
    const { readHealthFacts } = await import('@/lib/reports/read-health-facts');
    const { assessHealth } = await import('@/lib/health/assess-health');
    const lines = assessHealth(await readHealthFacts(new Date()));
    expect(lines.find(({ check }) => check === 'stripe')).toMatchObject({ status: 'critical' });
    expect(lines.find(({ check }) => check === 'webhooks')).toMatchObject({ status: 'unused' });
  });

  it('is not refunded, and no refund seems to be on its way', async () => {
    const { requestRefund } = await import('@/lib/workflows/refunds/request-refund');
    const request = {
      orderId: paid.orderId,
      amountMinor: 100,
      reason: 'Came damaged',
      returned: [],
      staffId,
    };
    expect(await requestRefund({ ...request, requestKey: randomUUID() })).toEqual({
      ok: false,
      error: { code: 'payment_provider_not_configured' },
    });
    const { cancelOrder } = await import('@/lib/workflows/orders/cancel-order');
    for (const orderId of [paid.orderId, await openOrderId()]) {
      expect(await cancelOrder({ orderId, reason: 'No longer wanted', staffId })).toEqual({
        ok: false,
        error: { code: 'payment_provider_not_configured' },
      });
    }
    expect(await orderState(paid.orderId)).toEqual({ status: 'placed', paymentStatus: 'paid', refunds: 0 });
    expect(await orderState(await openOrderId())).toMatchObject({
      status: 'pending',
      paymentStatus: 'unpaid',
    });
  });

  it('is not paid any more from here: the order has no link to the payment page', async () => {
    const { getDb } = await import('@/lib/db/client');
    const { customerOrderInclude } = await import('@/lib/orders/queries');
    const { toCustomerOrder } = await import('@/lib/orders/to-customer-order');
    const row = await getDb().order.findUniqueOrThrow({
      where: { id: await openOrderId() },
      include: customerOrderInclude,
    });
    expect(toCustomerOrder(row).payAgainUrl).toBeNull();
  });

  it('keeps its hold as long as its session, and is then marked as unconfirmed', async () => {
    const { releaseExpiredHolds } = await import('@/lib/workflows/payments/release-expired-holds');
    expect(await readStock(sql, open.variant)).toEqual({ onHand: 10, reserved: 1 });
    expect(await releaseExpiredHolds(new Date(Date.now() + 71 * 60_000))).toBe(1);
    expect(await readStock(sql, open.variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(
      await sql('select status, is_end_unconfirmed as "isUnconfirmed" from payment where order_id = $1', [
        await openOrderId(),
      ]),
    ).toEqual([{ status: 'expired', isUnconfirmed: true }]);
  });

  it('is not compared with Stripe: the shop is compared with itself', async () => {
    const { startReconciliationRun } = await import(
      '@/lib/workflows/reconciliation/start-reconciliation-run'
    );
    const { runReconciliation } = await import('@/lib/workflows/reconciliation/run-reconciliation');
    const today = new Date().toISOString().slice(0, 10);
    const runId = await startReconciliationRun({ firstDay: today, lastDay: today, actor: null });
    await runReconciliation(runId);
    expect(
      await sql(
        `select c.status, c.failure, (select count(*)::int from money_check_day d where d.check_id = c.id) as days,
           (select count(*)::int from money_finding f where f.check_id = c.id) as findings from money_check c where id = $1`,
        [runId],
      ),
    ).toEqual([{ status: 'done', failure: null, days: 0, findings: 0 }]);
  });
});
