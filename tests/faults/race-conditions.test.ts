import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { reconcilePayments } from '@/lib/workflows/reconciliation/reconcile-payments';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { makeVariant } from '../factories/variant';
import { readStock } from '../integration/read-stock';
import { payByCard } from '../support/stripe-sandbox';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';
import { startNewCheckout } from './harness/start-new-checkout';

const harness = faultHarness({ servers: 2 });
const SLOWED = ['payment', '"order"', 'inventory_level', 'stock_reservation'];

/** Every write to these tables takes up to 100 ms longer, so that races that can happen do. */
beforeAll(async () => {
  await harness.sql(`create function dawdle() returns trigger language plpgsql as $$
    begin perform pg_sleep(random() * 0.1); return new; end $$`);
  for (const table of SLOWED) {
    await harness.sql(
      `create trigger "0_dawdle" before insert or update on ${table} for each row execute function dawdle()`,
    );
  }
});
afterAll(() => harness.sql('drop function dawdle cascade'));

const later = () => new Date(Date.now() + 10 * 60 * 1000);
const quietly = (work: Promise<unknown>) => work.catch(() => undefined);

describe('slowed transactions', () => {
  it('paying, returning, starting over, expiring and reconciling at once leave every order consistent', async () => {
    const variant = await makeVariant({ stock: 8 });
    const buyers = Array.from({ length: 6 }, harness.newBuyer);
    const pages = await Promise.all(buyers.map((buyer) => buyer.openCheckoutSession(variant)));
    await Promise.all(
      buyers.flatMap((buyer, index) => {
        const { payUrl = '', sessionId = '' } = pages[index] ?? {};
        return [
          quietly(buyer.pay(payUrl, { isReturning: true })),
          quietly(buyer.checkOut(variant, { email: `again-${buyer.email}` })),
          ...(index % 2 ? [quietly(harness.control('POST', `sessions/${sessionId}/expire`))] : []),
          reconcilePayments(later()),
        ];
      }),
    );
    await expectInvariants(harness);
  });

  it('the last unit, wanted by a buyer whose session expires and by nine others, is sold once', async () => {
    const variant = await makeVariant({ stock: 1 });
    const [first, ...others] = Array.from({ length: 10 }, harness.newBuyer);
    if (!first) throw new Error('ten buyers');
    await Promise.all(others.map((buyer) => buyer.add(variant)));
    const page = await first.openCheckoutSession(variant);
    const [, , ...answers] = await Promise.all([
      harness.control('POST', `sessions/${page.sessionId}/expire`),
      reconcilePayments(later()),
      ...others.map((buyer) => buyer.checkOut(variant)),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status, code }) => status !== 200 && code !== 'sold_out')).toEqual([]);
    await expectInvariants(harness);
    const { reserved } = await readStock(harness.sql, variant);
    expect(reserved).toBe(answers.filter(({ status }) => status === 200).length);
  });

  it('a payment that arrives while its session expires and another buyer takes the unit never oversells', async () => {
    const variant = await makeVariant({ stock: 1 });
    const [late, quick] = [harness.newBuyer(), harness.newBuyer()];
    await quick.add(variant);
    await harness.control('POST', 'webhooks', { paused: true });
    const page = await late.openCheckoutSession(variant);
    await late.pay(page.payUrl);
    await Promise.all([
      harness.control('POST', 'webhooks', { paused: false, duplicates: 2 }),
      quick.checkOut(variant),
      late.visit(`/checkout/return?session_id=${page.sessionId}`),
      reconcilePayments(later()),
    ]);
    await expectInvariants(harness);
    expect(await listOrdersOfBuyer(harness.sql, late)).toMatchObject([
      { status: 'placed', paymentStatus: 'paid' },
    ]);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('refunds, a cancellation, a dashboard refund and a dispute at once never refund more than was captured', async () => {
    const variant = await makeVariant({ stock: 6 });
    const pages = await Promise.all(Array.from({ length: 4 }, () => startNewCheckout({ variant })));
    for (const { payUrl } of pages) await payByCard(payUrl);
    await reconcilePayments(later());
    const staffId = harness.staffId();
    await Promise.all(
      pages.map(async (page, index) => {
        const { orderId, paymentIntentId } = await page.order();
        const refund = (amountMinor: number) =>
          requestRefund({
            orderId,
            amountMinor,
            reason: 'A race',
            returned: [],
            requestKey: newId(),
            staffId,
          });
        await Promise.all([
          refund(400_000),
          refund(400_000),
          refund(705_000),
          cancelOrder({ orderId, reason: 'A race', staffId }),
          ...(index === 1
            ? [
                quietly(
                  harness.control('POST', 'refunds', { payment_intent: paymentIntentId, amount: 300_000 }),
                ),
              ]
            : []),
          ...(index === 2
            ? [quietly(harness.control('POST', 'disputes', { payment_intent: paymentIntentId }))]
            : []),
        ]);
      }),
    );
    await expectInvariants(harness);
  });

  it('a cancellation while the buyer pays ends with the order placed or refunded', async () => {
    const variant = await makeVariant({ stock: 6 });
    const pages = await Promise.all(Array.from({ length: 5 }, () => startNewCheckout({ variant })));
    await Promise.all(
      pages.flatMap((page) => [
        quietly(payByCard(page.payUrl)),
        page
          .order()
          .then(({ orderId }) => cancelOrder({ orderId, reason: 'A race', staffId: harness.staffId() })),
        reconcilePayments(later()),
      ]),
    );
    await expectInvariants(harness);
  });
});
