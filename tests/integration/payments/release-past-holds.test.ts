import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reconcilePayments } from '@/lib/workflows/reconcile-payments';
import { releasePastHolds } from '@/lib/workflows/release-past-holds';
import { makeCart } from '../../factories/cart';
import { makeDelivery } from '../../factories/delivery';
import { makePaymentPage } from '../../factories/payment-page';
import { testShop } from '../../support/shop';
import { controlStripe, payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import { stockOf } from '../stock-of';

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
  await releasePastHolds(now);
}

describe('a hold whose payment page is over (rule 6)', () => {
  it.each([401, 403, 503])('ends while Stripe answers %i, and its goods can be bought', async (status) => {
    const page = await makePaymentPage();
    await answerAll(status);
    await sweep(minutesOn(69));
    expect(await stockOf(sql, page.variant)).toEqual({ onHand: 10, reserved: 1 });
    await sweep(PAST);
    expect(await stockOf(sql, page.variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(await stateOf(page.orderNumber)).toMatchObject({
      status: 'expired',
      payment: 'expired',
      isUnconfirmed: true,
    });
  });

  it('is asked about until Stripe has said how it ended', async () => {
    const page = await makePaymentPage();
    await answerAll(401);
    await sweep(PAST);
    await recover();
    await controlStripe(stripeUrl(), 'POST', `sessions/${page.sessionId}/expire`);
    expect(await reconcilePayments(PAST)).toBe(1);
    expect(await stateOf(page.orderNumber)).toMatchObject({ payment: 'expired', isUnconfirmed: false });
    expect(await reconcilePayments(minutesOn(80))).toBe(0);
  });

  it('that was paid in time after all is an order again, and its goods are taken', async () => {
    const page = await makePaymentPage();
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
    expect(await stockOf(sql, page.variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('is closed at Stripe when it can be paid there still', async () => {
    const page = await makePaymentPage();
    await answerAll(401);
    await sweep(PAST);
    await recover();
    await sweep(PAST);
    await expect(payByCard(page.redirectUrl)).rejects.toThrow('Not paid');
    expect(await stateOf(page.orderNumber)).toMatchObject({ payment: 'expired', isUnconfirmed: false });
  });

  it('stays while the money of a delayed payment is on its way', async () => {
    const page = await makePaymentPage();
    await payByBankDebit(page.redirectUrl);
    await reconcilePayments(minutesOn(5));
    await answerAll(401);
    await sweep(PAST);
    expect(await stockOf(sql, page.variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('is released once by sweeps that meet', async () => {
    const page = await makePaymentPage();
    await answerAll(401);
    await Promise.all(Array.from({ length: 5 }, () => releasePastHolds(PAST)));
    expect(await stockOf(sql, page.variant)).toEqual({ onHand: 10, reserved: 0 });
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
