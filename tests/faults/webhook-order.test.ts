import { describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { stockOf } from '../integration/stock-of';
import { payByBankDebit } from '../support/stripe-sandbox';
import { expectIntact } from './rig/expect-intact';
import { faultRig } from './rig/fault-rig';
import { ordersOf } from './rig/orders-of';

const rig = faultRig({ servers: 2 });

/** The refunds of this card look successful and fail afterwards. */
const REFUNDS_FAIL = '4000000000005126';
const PLACED = { status: 'placed', paymentStatus: 'paid' };

/** Everything that can become of a page, while no event is delivered. */
async function actInSilence() {
  const variant = await makeVariant({ stock: 20 });
  const open = async () => {
    const buyer = rig.newBuyer();
    return { buyer, ...(await buyer.reachPaymentPage(variant)) };
  };
  const scenes = {
    paid: await open(),
    returned: await open(),
    expired: await open(),
    debited: await open(),
    bounced: await open(),
    waiting: await open(),
  };
  await scenes.paid.buyer.pay(scenes.paid.payUrl);
  await scenes.returned.buyer.pay(scenes.returned.payUrl, { isReturning: true });
  await rig.control('POST', `sessions/${scenes.expired.sessionId}/expire`);
  await payByBankDebit(scenes.debited.payUrl);
  await rig.control('POST', `sessions/${scenes.debited.sessionId}/delayed`, { outcome: 'succeed' });
  await payByBankDebit(scenes.bounced.payUrl);
  await rig.control('POST', `sessions/${scenes.bounced.sessionId}/delayed`, { outcome: 'fail' });
  return { variant, scenes };
}

async function expectAllDrawn({ variant, scenes }: Awaited<ReturnType<typeof actInSilence>>) {
  await expectIntact(rig);
  expect(await ordersOf(rig.sql, scenes.paid.buyer)).toMatchObject([PLACED]);
  expect(await ordersOf(rig.sql, scenes.returned.buyer)).toMatchObject([PLACED]);
  expect(await ordersOf(rig.sql, scenes.debited.buyer)).toMatchObject([PLACED]);
  expect(await ordersOf(rig.sql, scenes.expired.buyer)).toMatchObject([{ status: 'expired' }]);
  expect(await ordersOf(rig.sql, scenes.bounced.buyer)).toMatchObject([{ status: 'cancelled' }]);
  expect(await ordersOf(rig.sql, scenes.waiting.buyer)).toMatchObject([{ status: 'pending' }]);
  expect(await stockOf(rig.sql, variant)).toEqual({ onHand: 17, reserved: 1 });
}

describe('events', () => {
  it.each<[string, object]>([
    ['in the order in which they happened', {}],
    ['in reverse', { order: 'reverse' }],
    ['shuffled one way', { order: 'random', seed: 7 }],
    ['shuffled another way, and each three times', { order: 'random', seed: 23, duplicates: 2 }],
    ['in reverse, and each four times', { order: 'reverse', duplicates: 3 }],
  ])('that come late, %s, have the same end', async (_how, behaviour) => {
    await rig.control('POST', 'webhooks', { paused: true });
    const acted = await actInSilence();
    await rig.control('POST', 'webhooks', { paused: false, ...behaviour });
    await rig.control('POST', 'webhooks', { paused: false });
    await expectAllDrawn(acted);
  });

  it('of which none ever comes have the same end', async () => {
    await rig.control('POST', 'webhooks', { dropNext: 1000 });
    const acted = await actInSilence();
    await expectAllDrawn(acted);
  });

  it('of which every second comes, and a second late, have the same end', async () => {
    await rig.control('POST', 'webhooks', { delayMs: 1000, dropNext: 3 });
    await expectAllDrawn(await actInSilence());
  });
});

describe('events of refunds and disputes', () => {
  it.each<[string, object]>([
    ['in reverse', { order: 'reverse' }],
    ['shuffled, and each three times', { order: 'random', seed: 5, duplicates: 2 }],
  ])(
    'that come late, %s, before the shop knows of the payment, have the same end',
    async (_how, behaviour) => {
      await rig.control('POST', 'webhooks', { paused: true });
      const variant = await makeVariant();
      const sell = async (cardNumber?: string) => {
        const buyer = rig.newBuyer();
        const { payUrl, sessionId } = await buyer.reachPaymentPage(variant);
        await buyer.pay(payUrl, { cardNumber });
        const { entries } = await rig.control<{ entries: { paymentIntent: string }[] }>(
          'GET',
          `ledger?session=${sessionId}`,
        );
        return { buyer, intent: entries[0]?.paymentIntent };
      };
      const [whole, part, bounced, disputed] = [
        await sell(),
        await sell(),
        await sell(REFUNDS_FAIL),
        await sell(),
      ];
      await rig.control('POST', 'refunds', { payment_intent: whole.intent });
      await rig.control('POST', 'refunds', { payment_intent: part.intent, amount: 5000 });
      await rig.control('POST', 'refunds', { payment_intent: part.intent, amount: 6000 });
      await rig.control('POST', 'refunds', { payment_intent: bounced.intent });
      const dispute = await rig.control<{ id: string }>('POST', 'disputes', {
        payment_intent: disputed.intent,
      });
      await rig.control('POST', `disputes/${dispute.id}/close`, { outcome: 'lost' });
      await rig.control('POST', 'webhooks', { paused: false, ...behaviour });
      await rig.control('POST', 'webhooks', { paused: false });
      await expectIntact(rig);
      const endOf = async ({ buyer }: { buyer: { email: string } }) =>
        (await ordersOf(rig.sql, buyer))[0]?.paymentStatus;
      expect(await endOf(whole)).toBe('refunded');
      expect(await endOf(part)).toBe('partially_refunded');
      expect(await endOf(bounced)).toBe('paid');
      expect(await endOf(disputed)).toBe('paid');
    },
  );
});
