import { describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { readStock } from '../integration/read-stock';
import { payByBankDebit } from '../support/stripe-sandbox';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';

const harness = faultHarness({ servers: 2 });

/** The refunds of this card succeed at first and fail afterwards. */
const REFUNDS_FAIL = '4000000000005126';
const PLACED = { status: 'placed', paymentStatus: 'paid' };

/** Checkout sessions with every outcome, while no webhook is delivered. */
async function runScenesWithoutWebhooks() {
  const variant = await makeVariant({ stock: 20 });
  const open = async () => {
    const buyer = harness.newBuyer();
    return { buyer, ...(await buyer.openCheckoutSession(variant)) };
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
  await harness.control('POST', `sessions/${scenes.expired.sessionId}/expire`);
  await payByBankDebit(scenes.debited.payUrl);
  await harness.control('POST', `sessions/${scenes.debited.sessionId}/delayed`, { outcome: 'succeed' });
  await payByBankDebit(scenes.bounced.payUrl);
  await harness.control('POST', `sessions/${scenes.bounced.sessionId}/delayed`, { outcome: 'fail' });
  return { variant, scenes };
}

async function expectAllSettled({ variant, scenes }: Awaited<ReturnType<typeof runScenesWithoutWebhooks>>) {
  await expectInvariants(harness);
  expect(await listOrdersOfBuyer(harness.sql, scenes.paid.buyer)).toMatchObject([PLACED]);
  expect(await listOrdersOfBuyer(harness.sql, scenes.returned.buyer)).toMatchObject([PLACED]);
  expect(await listOrdersOfBuyer(harness.sql, scenes.debited.buyer)).toMatchObject([PLACED]);
  expect(await listOrdersOfBuyer(harness.sql, scenes.expired.buyer)).toMatchObject([{ status: 'expired' }]);
  expect(await listOrdersOfBuyer(harness.sql, scenes.bounced.buyer)).toMatchObject([{ status: 'cancelled' }]);
  expect(await listOrdersOfBuyer(harness.sql, scenes.waiting.buyer)).toMatchObject([{ status: 'pending' }]);
  expect(await readStock(harness.sql, variant)).toEqual({ onHand: 17, reserved: 1 });
}

describe('webhooks', () => {
  it.each<[string, object]>([
    ['in the order in which they happened', {}],
    ['in reverse', { order: 'reverse' }],
    ['shuffled one way', { order: 'random', seed: 7 }],
    ['shuffled another way, and each three times', { order: 'random', seed: 23, duplicates: 2 }],
    ['in reverse, and each four times', { order: 'reverse', duplicates: 3 }],
  ])('that arrive late, %s, lead to the same final state', async (_how, behaviour) => {
    await harness.control('POST', 'webhooks', { paused: true });
    const acted = await runScenesWithoutWebhooks();
    await harness.control('POST', 'webhooks', { paused: false, ...behaviour });
    await harness.control('POST', 'webhooks', { paused: false });
    await expectAllSettled(acted);
  });

  it('that never arrive lead to the same final state', async () => {
    await harness.control('POST', 'webhooks', { dropNext: 1000 });
    const acted = await runScenesWithoutWebhooks();
    await expectAllSettled(acted);
  });

  it('of which every second arrives, a second late, lead to the same final state', async () => {
    await harness.control('POST', 'webhooks', { delayMs: 1000, dropNext: 3 });
    await expectAllSettled(await runScenesWithoutWebhooks());
  });
});

describe('webhooks of refunds and disputes', () => {
  it.each<[string, object]>([
    ['in reverse', { order: 'reverse' }],
    ['shuffled, and each three times', { order: 'random', seed: 5, duplicates: 2 }],
  ])(
    'that come late, %s, before the shop knows of the payment, have the same end',
    async (_how, behaviour) => {
      await harness.control('POST', 'webhooks', { paused: true });
      const variant = await makeVariant();
      const sell = async (cardNumber?: string) => {
        const buyer = harness.newBuyer();
        const { payUrl, sessionId } = await buyer.openCheckoutSession(variant);
        await buyer.pay(payUrl, { cardNumber });
        const { entries } = await harness.control<{ entries: { paymentIntent: string }[] }>(
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
      await harness.control('POST', 'refunds', { payment_intent: whole.intent });
      await harness.control('POST', 'refunds', { payment_intent: part.intent, amount: 5000 });
      await harness.control('POST', 'refunds', { payment_intent: part.intent, amount: 6000 });
      await harness.control('POST', 'refunds', { payment_intent: bounced.intent });
      const dispute = await harness.control<{ id: string }>('POST', 'disputes', {
        payment_intent: disputed.intent,
      });
      await harness.control('POST', `disputes/${dispute.id}/close`, { outcome: 'lost' });
      await harness.control('POST', 'webhooks', { paused: false, ...behaviour });
      await harness.control('POST', 'webhooks', { paused: false });
      await expectInvariants(harness);
      const endOf = async ({ buyer }: { buyer: { email: string } }) =>
        (await listOrdersOfBuyer(harness.sql, buyer))[0]?.paymentStatus;
      expect(await endOf(whole)).toBe('refunded');
      expect(await endOf(part)).toBe('partially_refunded');
      expect(await endOf(bounced)).toBe('paid');
      expect(await endOf(disputed)).toBe('paid');
    },
  );
});
