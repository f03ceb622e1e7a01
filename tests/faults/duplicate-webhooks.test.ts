import { describe, expect, it } from 'vitest';
import { reconcilePayments } from '@/lib/workflows/reconciliation/reconcile-payments';
import { makeVariant } from '../factories/variant';
import { readStock } from '../integration/read-stock';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';
import { listSandboxEvents, type SandboxEvent } from './harness/list-sandbox-events';
import { postWebhook } from './harness/post-webhook';

const harness = faultHarness({ servers: 2 });

/** A buyer who has paid, whose webhook was not delivered yet. */
async function payWithoutWebhook() {
  await harness.control('POST', 'webhooks', { paused: true });
  const variant = await makeVariant();
  const buyer = harness.newBuyer();
  const { payUrl, sessionId } = await buyer.openCheckoutSession(variant);
  await buyer.pay(payUrl);
  const isWanted = ({ type, data }: SandboxEvent) =>
    type === 'checkout.session.completed' && data.object.id === sessionId;
  const event = (await listSandboxEvents(harness.stripeUrl())).find(isWanted);
  if (!event) throw new Error('Stripe made no event');
  return { variant, buyer, sessionId, event };
}
const deliver = (event: object, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => postWebhook(harness.servers[index % 2]?.url ?? '', event)),
  );
const countOf = async (query: string, values: unknown[]) =>
  (await harness.sql<{ n: number }>(`select count(*)::int as n from ${query}`, values))[0]?.n;

async function expectSingleEffect({ variant, buyer }: Awaited<ReturnType<typeof payWithoutWebhook>>) {
  await expectInvariants(harness);
  const orders = await listOrdersOfBuyer(harness.sql, buyer);
  expect(orders).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
  const id = orders[0]?.id;
  expect(await countOf('stock_movement where order_id = $1', [id])).toBe(1);
  expect(await countOf('email_delivery where order_id = $1', [id])).toBe(1);
  expect(
    harness
      .inbox()
      .received()
      .filter(({ to }) => to.includes(buyer.email)),
  ).toHaveLength(1);
  expect(await readStock(harness.sql, variant)).toEqual({ onHand: 9, reserved: 0 });
}

describe('one webhook', () => {
  it('delivered 50 times at once to two servers makes one paid order, one mail, one stock movement', async () => {
    const scene = await payWithoutWebhook();
    const answers = await deliver(scene.event, 50);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(answers.filter(({ verdict }) => verdict === 'processed')).toHaveLength(1);
    expect(answers.filter(({ verdict }) => verdict === 'duplicate')).toHaveLength(49);
    await expectSingleEffect(scene);
  });

  it('has one effect while the buyer returns ten times and the reconciler runs five times at once', async () => {
    const scene = await payWithoutWebhook();
    const back = `/checkout/return?session_id=${scene.sessionId}`;
    const later = () => new Date(Date.now() + 10 * 60 * 1000);
    const [answers, visits] = await Promise.all([
      deliver(scene.event, 30),
      Promise.all(Array.from({ length: 10 }, () => scene.buyer.visit(back))),
      Promise.all(Array.from({ length: 5 }, () => reconcilePayments(later()))),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(visits.every(({ location }) => location?.includes('/orders/'))).toBe(true);
    await expectSingleEffect(scene);
  });

  it('changes nothing when it is delivered again after the order has moved on', async () => {
    const scene = await payWithoutWebhook();
    await deliver(scene.event, 1);
    await expectSingleEffect(scene);
    const [before] = await harness.sql('select * from "order" where email = $1', [scene.buyer.email]);
    expect((await deliver(scene.event, 4)).map(({ verdict }) => verdict)).toEqual(Array(4).fill('duplicate'));
    expect(await harness.sql('select * from "order" where email = $1', [scene.buyer.email])).toEqual([
      before,
    ]);
    await expectSingleEffect(scene);
  });
});

describe('ten orders paid while Stripe sends every webhook four times', () => {
  it('make ten orders, ten mails, ten units sold', async () => {
    await harness.control('POST', 'webhooks', { paused: false, duplicates: 3 });
    const variant = await makeVariant({ stock: 12 });
    const buyers = Array.from({ length: 10 }, harness.newBuyer);
    await Promise.all(
      buyers.map(async (buyer) =>
        buyer.pay((await buyer.openCheckoutSession(variant)).payUrl, { isReturning: true }),
      ),
    );
    await expectInvariants(harness);
    expect(await readStock(harness.sql, variant)).toEqual({ onHand: 2, reserved: 0 });
    const addresses = buyers.map(({ email }) => email);
    const mails = harness
      .inbox()
      .received()
      .filter(({ to }) => addresses.includes(to[0] ?? ''));
    expect(mails).toHaveLength(10);
  });
});
