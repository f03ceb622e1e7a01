import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { cancelOrder } from '@/lib/workflows/cancel-order';
import { reconcilePayments } from '@/lib/workflows/reconcile-payments';
import { requestRefund } from '@/lib/workflows/request-refund';
import { makeVariant } from '../factories/variant';
import { stockOf } from '../integration/stock-of';
import { payByCard } from '../support/stripe-sandbox';
import { expectIntact } from './rig/expect-intact';
import { faultRig } from './rig/fault-rig';
import { openPage } from './rig/open-page';
import { ordersOf } from './rig/orders-of';

const rig = faultRig({ servers: 2 });
const SLOWED = ['payment', '"order"', 'inventory_level', 'stock_reservation'];

/** Every write of these tables takes up to a tenth of a second more, so that what can interleave does. */
beforeAll(async () => {
  await rig.sql(`create function dawdle() returns trigger language plpgsql as $$
    begin perform pg_sleep(random() * 0.1); return new; end $$`);
  for (const table of SLOWED) {
    await rig.sql(
      `create trigger "0_dawdle" before insert or update on ${table} for each row execute function dawdle()`,
    );
  }
});
afterAll(() => rig.sql('drop function dawdle cascade'));

const later = () => new Date(Date.now() + 10 * 60 * 1000);
const quietly = (work: Promise<unknown>) => work.catch(() => undefined);

describe('slowed transactions', () => {
  it('paying, coming back, starting over, expiring and reconciling at once leave every order whole', async () => {
    const variant = await makeVariant({ stock: 8 });
    const buyers = Array.from({ length: 6 }, rig.newBuyer);
    const pages = await Promise.all(buyers.map((buyer) => buyer.reachPaymentPage(variant)));
    await Promise.all(
      buyers.flatMap((buyer, index) => {
        const { payUrl = '', sessionId = '' } = pages[index] ?? {};
        return [
          quietly(buyer.pay(payUrl, { isReturning: true })),
          quietly(buyer.checkOut(variant, { email: `again-${buyer.email}` })),
          ...(index % 2 ? [quietly(rig.control('POST', `sessions/${sessionId}/expire`))] : []),
          reconcilePayments(later()),
        ];
      }),
    );
    await expectIntact(rig);
  });

  it('the last unit, wanted by one whose page runs out and by nine others: one of them has it', async () => {
    const variant = await makeVariant({ stock: 1 });
    const [first, ...others] = Array.from({ length: 10 }, rig.newBuyer);
    if (!first) throw new Error('ten buyers');
    await Promise.all(others.map((buyer) => buyer.add(variant)));
    const page = await first.reachPaymentPage(variant);
    const [, , ...answers] = await Promise.all([
      rig.control('POST', `sessions/${page.sessionId}/expire`),
      reconcilePayments(later()),
      ...others.map((buyer) => buyer.checkOut(variant)),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status, code }) => status !== 200 && code !== 'sold_out')).toEqual([]);
    await expectIntact(rig);
    const { reserved } = await stockOf(rig.sql, variant);
    expect(reserved).toBe(answers.filter(({ status }) => status === 200).length);
  });

  it('money that comes while its page runs out and the unit goes to another: nobody is sold what is not there', async () => {
    const variant = await makeVariant({ stock: 1 });
    const [late, quick] = [rig.newBuyer(), rig.newBuyer()];
    await quick.add(variant);
    await rig.control('POST', 'webhooks', { paused: true });
    const page = await late.reachPaymentPage(variant);
    await late.pay(page.payUrl);
    await Promise.all([
      rig.control('POST', 'webhooks', { paused: false, duplicates: 2 }),
      quick.checkOut(variant),
      late.visit(`/checkout/return?session_id=${page.sessionId}`),
      reconcilePayments(later()),
    ]);
    await expectIntact(rig);
    expect(await ordersOf(rig.sql, late)).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 0, reserved: 0 });
  });

  it('refunds, a cancellation, a refund from the dashboard and a dispute at once never send back more than came', async () => {
    const variant = await makeVariant({ stock: 6 });
    const pages = await Promise.all(Array.from({ length: 4 }, () => openPage({ variant })));
    for (const { payUrl } of pages) await payByCard(payUrl);
    await reconcilePayments(later());
    const staffId = rig.staffId();
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
            ? [quietly(rig.control('POST', 'refunds', { payment_intent: paymentIntentId, amount: 300_000 }))]
            : []),
          ...(index === 2
            ? [quietly(rig.control('POST', 'disputes', { payment_intent: paymentIntentId }))]
            : []),
        ]);
      }),
    );
    await expectIntact(rig);
  });

  it('a cancellation while the buyer pays ends with the goods sold or the money back', async () => {
    const variant = await makeVariant({ stock: 6 });
    const pages = await Promise.all(Array.from({ length: 5 }, () => openPage({ variant })));
    await Promise.all(
      pages.flatMap((page) => [
        quietly(payByCard(page.payUrl)),
        page
          .order()
          .then(({ orderId }) => cancelOrder({ orderId, reason: 'A race', staffId: rig.staffId() })),
        reconcilePayments(later()),
      ]),
    );
    await expectIntact(rig);
  });
});
