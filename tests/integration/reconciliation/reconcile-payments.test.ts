import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reconcilePayments } from '@/lib/workflows/reconciliation/reconcile-payments';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStartedCheckout } from '../../factories/started-checkout';
import { controlStripe, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);
// What the test before left open is no business of the next: a payment of tomorrow is not due.
beforeEach(() =>
  sql(`update payment set created_at = now() + interval '1 day' where status in ('open', 'processing')`),
);
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const LATER = () => new Date(Date.now() + 5 * 60 * 1000);

const stateOf = async (orderNumber: string | number) =>
  (
    await sql(
      `select o.status, p.status as payment, p.stripe_session_id as session, p.checked_at is not null as asked
       from "order" o join payment p on p.order_id = o.id where order_number = $1`,
      [orderNumber],
    )
  )[0];

describe('reconciling open payments with Stripe (rule 11)', () => {
  it('recovers a lost webhook', async () => {
    const page = await makeStartedCheckout();
    await payByCard(page.redirectUrl);
    expect(await reconcilePayments(LATER())).toBe(1);
    expect(await stateOf(page.orderNumber)).toMatchObject({ status: 'placed', payment: 'paid' });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('recovers from a crash between the response of Stripe and its record', async () => {
    const page = await makeStartedCheckout();
    await payByCard(page.redirectUrl);
    await sql(
      'update payment set stripe_session_id = null, stripe_session_url = null where stripe_session_id = $1',
      [page.sessionId],
    );
    await reconcilePayments(LATER());
    expect(await stateOf(page.orderNumber)).toEqual({
      status: 'placed',
      payment: 'paid',
      session: page.sessionId,
      asked: true,
    });
  });

  it('recovers from a crash before Stripe was called: the session is opened and can be paid', async () => {
    const order = await makeOrder();
    await reconcilePayments(LATER());
    const [payment] = await sql<{ url: string }>(
      'select stripe_session_url as url from payment where order_id = $1',
      [order.orderId],
    );
    await payByCard(payment?.url ?? '');
    await reconcilePayments(new Date(Date.now() + 10 * 60 * 1000));
    expect(await stateOf(order.orderNumber)).toMatchObject({ status: 'placed', payment: 'paid' });
  });

  it('cancels a payment whose session was never opened and no longer can be', async () => {
    const order = await makeOrder();
    await sql(`update payment set session_expires_at = now() - interval '1 hour' where order_id = $1`, [
      order.orderId,
    ]);
    await reconcilePayments(LATER());
    expect(await stateOf(order.orderNumber)).toMatchObject({ status: 'cancelled', payment: 'failed' });
    expect(await readStock(sql, order.variant)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('releases the stock of an expired session', async () => {
    const page = await makeStartedCheckout();
    await controlStripe(stripeUrl(), 'POST', `sessions/${page.sessionId}/expire`);
    await reconcilePayments(LATER());
    expect(await stateOf(page.orderNumber)).toMatchObject({ status: 'expired', payment: 'expired' });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 10, reserved: 0 });
  });

  it('run five times at once has one effect', async () => {
    const page = await makeStartedCheckout();
    await payByCard(page.redirectUrl);
    await Promise.all(Array.from({ length: 5 }, () => reconcilePayments(LATER())));
    expect(await stateOf(page.orderNumber)).toMatchObject({ status: 'placed', payment: 'paid' });
    expect(await readStock(sql, page.variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('leaves recent payments to their webhook', async () => {
    const page = await makeStartedCheckout();
    await payByCard(page.redirectUrl);
    expect(await reconcilePayments()).toBe(0);
    expect(await stateOf(page.orderNumber)).toMatchObject({ payment: 'open', asked: false });
  });

  it('does not ask about the same one again at once', async () => {
    const page = await makeStartedCheckout();
    expect(await reconcilePayments(LATER())).toBe(1);
    expect(await stateOf(page.orderNumber)).toMatchObject({ payment: 'open', asked: true });
    expect(await reconcilePayments(new Date(Date.now() + 60 * 1000))).toBe(0);
  });

  it('continues when one payment cannot be checked, and retries it later', async () => {
    const [broken, page] = [await makeStartedCheckout(), await makeStartedCheckout()];
    await payByCard(broken.redirectUrl);
    await payByCard(page.redirectUrl);
    await controlStripe(stripeUrl(), 'POST', 'faults', {
      method: 'GET',
      path: `/v1/checkout/sessions/${broken.sessionId}`,
      when: 'before',
      status: 500,
      times: 3,
    });
    await reconcilePayments(LATER());
    expect(await stateOf(page.orderNumber)).toMatchObject({ payment: 'paid' });
    expect(await stateOf(broken.orderNumber)).toMatchObject({ payment: 'open', asked: false });
    await reconcilePayments(LATER());
    expect(await stateOf(broken.orderNumber)).toMatchObject({ payment: 'paid' });
  });
});
