import { describe, expect, it } from 'vitest';
import { reconcilePayments } from '@/lib/workflows/reconcile-payments';
import { makeVariant } from '../factories/variant';
import { stockOf } from '../integration/stock-of';
import { expectIntact } from './rig/expect-intact';
import { faultRig } from './rig/fault-rig';
import { type ListedEvent, listEvents } from './rig/list-events';
import { ordersOf } from './rig/orders-of';
import { postEvent } from './rig/post-event';

const rig = faultRig({ servers: 2 });

/** Somebody who has paid, of which the shop has not heard yet. */
async function paidUnheard() {
  await rig.control('POST', 'webhooks', { paused: true });
  const variant = await makeVariant();
  const buyer = rig.newBuyer();
  const { payUrl, sessionId } = await buyer.reachPaymentPage(variant);
  await buyer.pay(payUrl);
  const isWanted = ({ type, data }: ListedEvent) =>
    type === 'checkout.session.completed' && data.object.id === sessionId;
  const event = (await listEvents(rig.stripeUrl())).find(isWanted);
  if (!event) throw new Error('Stripe made no event');
  return { variant, buyer, sessionId, event };
}
const deliver = (event: object, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => postEvent(rig.servers[index % 2]?.url ?? '', event)),
  );
const countOf = async (query: string, values: unknown[]) =>
  (await rig.sql<{ n: number }>(`select count(*)::int as n from ${query}`, values))[0]?.n;

async function expectOneOfEverything({ variant, buyer }: Awaited<ReturnType<typeof paidUnheard>>) {
  await expectIntact(rig);
  const orders = await ordersOf(rig.sql, buyer);
  expect(orders).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
  const id = orders[0]?.id;
  expect(await countOf('stock_movement where order_id = $1', [id])).toBe(1);
  expect(await countOf('email_delivery where order_id = $1', [id])).toBe(1);
  expect(
    rig
      .inbox()
      .received()
      .filter(({ to }) => to.includes(buyer.email)),
  ).toHaveLength(1);
  expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 9, reserved: 0 });
}

describe('one event', () => {
  it('delivered 50 times at once to two servers: one paid order, one mail, one stock movement', async () => {
    const scene = await paidUnheard();
    const answers = await deliver(scene.event, 50);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(answers.filter(({ verdict }) => verdict === 'processed')).toHaveLength(1);
    expect(answers.filter(({ verdict }) => verdict === 'duplicate')).toHaveLength(49);
    await expectOneOfEverything(scene);
  });

  it('delivered while the buyer comes back ten times and the reconciler runs five times at once', async () => {
    const scene = await paidUnheard();
    const back = `/checkout/return?session_id=${scene.sessionId}`;
    const later = () => new Date(Date.now() + 10 * 60 * 1000);
    const [answers, visits] = await Promise.all([
      deliver(scene.event, 30),
      Promise.all(Array.from({ length: 10 }, () => scene.buyer.visit(back))),
      Promise.all(Array.from({ length: 5 }, () => reconcilePayments(later()))),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(visits.every(({ location }) => location?.includes('/orders/'))).toBe(true);
    await expectOneOfEverything(scene);
  });

  it('delivered again long after, when the order has moved on, changes nothing', async () => {
    const scene = await paidUnheard();
    await deliver(scene.event, 1);
    await expectOneOfEverything(scene);
    const [before] = await rig.sql('select * from "order" where email = $1', [scene.buyer.email]);
    expect((await deliver(scene.event, 4)).map(({ verdict }) => verdict)).toEqual(Array(4).fill('duplicate'));
    expect(await rig.sql('select * from "order" where email = $1', [scene.buyer.email])).toEqual([before]);
    await expectOneOfEverything(scene);
  });
});

describe('ten orders paid while Stripe sends everything four times', () => {
  it('are ten orders, ten mails, ten units', async () => {
    await rig.control('POST', 'webhooks', { paused: false, duplicates: 3 });
    const variant = await makeVariant({ stock: 12 });
    const buyers = Array.from({ length: 10 }, rig.newBuyer);
    await Promise.all(
      buyers.map(async (buyer) =>
        buyer.pay((await buyer.reachPaymentPage(variant)).payUrl, { isReturning: true }),
      ),
    );
    await expectIntact(rig);
    expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 2, reserved: 0 });
    const addresses = buyers.map(({ email }) => email);
    const mails = rig
      .inbox()
      .received()
      .filter(({ to }) => addresses.includes(to[0] ?? ''));
    expect(mails).toHaveLength(10);
  });
});
