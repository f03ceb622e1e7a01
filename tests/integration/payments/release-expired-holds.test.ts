import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseExpiredHolds } from '@/lib/workflows/payments/release-expired-holds';
import { reconcilePayments } from '@/lib/workflows/reconciliation/reconcile-payments';
import { makeCart } from '../../factories/cart';
import { makeDelivery } from '../../factories/delivery';
import { makeStartedCheckout } from '../../factories/started-checkout';
import { controlStripe, payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);
// What the test before left is no business of the next: a payment of tomorrow is not due.
beforeEach(() =>
  sql(
    `update payment set created_at = now() + interval '1 day', session_expires_at = now() + interval '1 day'`,
  ),
);
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const minutesOn = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const PAST = minutesOn(71);

const answerAll = (status: number) =>
  controlStripe(stripeUrl(), 'POST', 'faults', { path: '/v1/**', when: 'before', status, times: 30 });
const recover = () => controlStripe(stripeUrl(), 'DELETE', 'faults');
const stateOf = async (orderNumber: string) =>
  (
    await sql(
      `select o.status, o.payment_status as "paymentStatus", p.status as payment, p.is_end_unconfirmed as "isUnconfirmed"
       from "order" o join payment p on p.order_id = o.id where order_number = $1`,
      [orderNumber],
    )
  )[0];
async function sweep(now: Date): Promise<void> {
  await reconcilePayments(now);
  await releaseExpiredHolds(now);
}

describe('a reservation whose checkout session has expired (rule 6)', () => {
  it.each([401, 403, 503])(
    'is released while Stripe answers %i, and its stock can be bought',
    async (status) => {
      const page = await makeStartedCheckout();
      await answerAll(status);
      await sweep(minutesOn(69));
      expect(await readStock(sql, page.variant)).toEqual({ onHand: 10, reserved: 1 });
      await sweep(PAST);
      expect(await readStock(sql, page.variant)).toEqual({ onHand: 10, reserved: 0 });
      expect(await stateOf(page.orderNumber)).toMatchObject({
        status: 'expired',
        payment: 'expired',
        isUnconfirmed: true,
      });
    },
  );

  it('is checked until Stripe reports its outcome', async () => {
    const page = await makeStartedCheckout();
    await answerAll(401);
    await sweep(PAST);
    await recover();
    await controlStripe(stripeUrl(), 'POST', `sessions/${page.sessionId}/expire`);
    expect(await reconcilePayments(PAST)).toBe(1);
    expect(await stateOf(page.orderNumber)).toMatchObject({ payment: 'expired', isUnconfirmed: false });
    expect(await reconcilePayments(minutesOn(80))).toBe(0);
  });

  it('that was paid in time after all becomes an order again, and its stock is deducted', async () => {
    const page = await makeStartedCheckout();
    await payByCard(page.redirectUrl);
    await answerAll(403);
    await sweep(PAST);
    expect(await stateOf(page.orderNumber)).toMatchObject({ status: 'expired' });
    await recover();
    await sweep(PAST);
    expect(await stateOf(page.orderNumber)).toEqual({
      status: 'placed',
      paymentStatus: 'paid',
      payment: 'paid',
      isUnconfirmed: false,
    });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('is expired at Stripe when it can still be paid there', async () => {
    const page = await makeStartedCheckout();
    await answerAll(401);
    await sweep(PAST);
    await recover();
    await sweep(PAST);
    await expect(payByCard(page.redirectUrl)).rejects.toThrow('Not paid');
    expect(await stateOf(page.orderNumber)).toMatchObject({ payment: 'expired', isUnconfirmed: false });
  });

  it('stays while the money of a delayed payment is on its way', async () => {
    const page = await makeStartedCheckout();
    await payByBankDebit(page.redirectUrl);
    await reconcilePayments(minutesOn(5));
    await answerAll(401);
    await sweep(PAST);
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('is released once by concurrent sweeps', async () => {
    const page = await makeStartedCheckout();
    await answerAll(401);
    await Promise.all(Array.from({ length: 5 }, () => releaseExpiredHolds(PAST)));
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(
      await sql(
        `select count(*)::int as n from order_event e join "order" o on o.id = e.order_id
         where o.order_number = $1 and e."to" = 'expired'`,
        [page.orderNumber],
      ),
    ).toEqual([{ n: 1 }]);
    expect(await makeCart([{ variant: page.variant, quantity: 10 }])).toMatch(/./);
  });
});
