import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getStripe } from '@/lib/stripe/client';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { reconcile } from '@/lib/workflows/reconciliation/reconcile';
import { reconcileSessions } from '@/lib/workflows/reconciliation/reconcile-sessions';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { controlStripe, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);
afterEach(() => controlStripe(stripeUrl(), 'DELETE', 'faults'));

const LATER = () => new Date(Date.now() + 5 * 60_000);
const failCreation = (failure: object) =>
  controlStripe(stripeUrl(), 'POST', 'faults', { method: 'POST', path: '/v1/checkout/sessions', ...failure });

async function checkOut() {
  const variant = await makeVariant();
  const cartToken = await makeCart([{ variant }]);
  const start = () =>
    startCheckout({
      cartToken,
      request: checkoutRequest({ email: `${cartToken}@example.com` }),
      addressPrefix: newVisitorAddress(),
    });
  return { variant, start, started: await start() };
}
const paymentsOf = (variant: { id: string }) =>
  sql(
    `select p.id, p.status, o.status as "order", p.stripe_session_id as session from payment p
     join "order" o on o.id = p.order_id join order_line l on l.order_id = o.id
     where l.variant_id = $1 order by p.created_at, p.id`,
    [variant.id],
  );
const sessionsOf = async (paymentId: string) =>
  (await getStripe().checkout.sessions.list({ limit: 100 })).data.filter(
    (session) => session.metadata?.payment_id === paymentId,
  );

describe('a checkout session that was opened and never recorded (rule 11)', () => {
  it('of a pending order is recorded, and its payment settled', async () => {
    await failCreation({ when: 'after', cut: true, times: 3 });
    const { variant, started } = await checkOut();
    expect(started).toMatchObject({ ok: false, error: { code: 'payment_provider_unavailable' } });
    const [payment] = await paymentsOf(variant);
    const [session] = await sessionsOf(payment?.id);
    await payByCard(session?.url ?? '');
    await reconcileSessions(LATER());
    expect(await paymentsOf(variant)).toMatchObject([
      { status: 'paid', order: 'placed', session: session?.id },
    ]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('of a cancelled payment is expired', async () => {
    await failCreation({ when: 'after', status: 500, times: 3 });
    const { variant, started } = await checkOut();
    // Stripe keeps its failure under the key, so a second payment of the same order was opened.
    expect(started).toMatchObject({ ok: true });
    const [givenUp, open] = await paymentsOf(variant);
    expect([givenUp, open]).toMatchObject([
      { status: 'failed', order: 'pending', session: null },
      { status: 'open', order: 'pending' },
    ]);
    expect(await sessionsOf(givenUp?.id)).toMatchObject([{ status: 'open' }]);
    await Promise.all([reconcileSessions(LATER()), reconcileSessions(LATER())]);
    expect(await sessionsOf(givenUp?.id)).toMatchObject([{ status: 'expired' }]);
    expect(await sessionsOf(open?.id)).toMatchObject([{ status: 'open' }]);
    expect(await paymentsOf(variant)).toMatchObject([
      { status: 'failed' },
      { status: 'open', order: 'pending' },
    ]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('that was paid beside another one gets the second payment refunded', async () => {
    await failCreation({ when: 'after', status: 500, times: 3 });
    const { variant } = await checkOut();
    const [givenUp, open] = await paymentsOf(variant);
    for (const payment of [open, givenUp]) {
      const [session] = await sessionsOf(payment?.id);
      await payByCard(session?.url ?? '');
    }
    await reconcile(LATER());
    await reconcile(new Date(LATER().getTime() + 5 * 60_000));
    const rows = await sql(
      `select o.status, o.payment_status, p.captured_minor, p.refunded_minor from payment p
       join "order" o on o.id = p.order_id where p.id in ($1, $2) order by p.refunded_minor`,
      [givenUp?.id, open?.id],
    );
    expect(rows).toEqual([
      { status: 'placed', payment_status: 'paid', captured_minor: 705_000, refunded_minor: 0 },
      { status: 'placed', payment_status: 'paid', captured_minor: 705_000, refunded_minor: 705_000 },
    ]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('is ignored while it is recent: it may be being recorded', async () => {
    await failCreation({ when: 'after', cut: true, times: 3 });
    const { variant } = await checkOut();
    await reconcileSessions(new Date());
    expect(await paymentsOf(variant)).toMatchObject([{ status: 'open', session: null }]);
  });
});

describe('an idempotency key that Stripe fails for permanently', () => {
  it('leads to a second payment, and one session for the buyer', async () => {
    await failCreation({ when: 'before', status: 500, times: 3 });
    const { variant, started, start } = await checkOut();
    expect(started).toMatchObject({ ok: true });
    expect(await start()).toEqual(started);
    expect(await paymentsOf(variant)).toMatchObject([{ status: 'failed' }, { status: 'open' }]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('again and again keeps the order and its stock for the next attempt', async () => {
    await failCreation({ when: 'before', status: 500, times: 6 });
    const { variant, started, start } = await checkOut();
    expect(started).toMatchObject({ ok: false, error: { code: 'payment_provider_unavailable' } });
    expect(await start()).toMatchObject({ ok: true });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 1 });
  });

  it('and a buyer who leaves: the reconciler releases the stock', async () => {
    await failCreation({ when: 'before', status: 500, times: 50 });
    const { variant } = await checkOut();
    await reconcile(LATER());
    expect((await paymentsOf(variant)).at(-1)).toMatchObject({ status: 'failed', order: 'cancelled' });
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 0 });
  });
});
