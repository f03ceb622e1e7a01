import { beforeAll, describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { inTransaction } from '@/lib/db/in-transaction';
import type { CheckoutSession } from '@/lib/stripe/checkout-session';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { abandonPayment } from '@/lib/workflows/payments/abandon-payment';
import { processStripeEvent, toEventOutcome } from '@/lib/workflows/payments/process-stripe-event';
import { replacePayment } from '@/lib/workflows/payments/replace-payment';
import { settleDispute } from '@/lib/workflows/payments/settle-dispute';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { settleFetchedSession } from '@/lib/workflows/payments/settle-session-event';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { makeCode } from '../../factories/promotion-code';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';
import { diffDatabase, readDatabase } from './diff-database';

const { sql } = testShop();
beforeAll(async () => {
  await makeDelivery();
  await makeStaff({ role: 'owner' });
});

type Delivery = { event: StripeEvent; session: CheckoutSession };
type Path = (delivery: Delivery) => Promise<unknown>;
/** As the webhook does it, and as return page and reconciler do, with the record of the event beside it. */
const PATHS: Record<'batched' | 'alone', Path> = {
  batched: settleFetchedSession,
  alone: ({ event, session }) =>
    processStripeEvent(event, async (tx) => toEventOutcome(await settlePayment(tx, session))),
};

let serial = 0;
const paidEvent = (order: MadeOrder, changes: Partial<CheckoutSession> = {}): Delivery => {
  serial += 1;
  const session = makeCheckoutSession(order, changes);
  const id = `evt_of_a_settlement_path_${serial}`;
  return {
    event: { id, type: 'checkout.session.completed', objectId: session.sessionId, createdAt: new Date() },
    session,
  };
};
const settle = (session: CheckoutSession) => inTransaction((tx) => settlePayment(tx, session));

type Scenario = {
  prepare: (order: MadeOrder) => Promise<unknown>;
  events?: (order: MadeOrder) => Promise<Delivery[]>;
};
const expire = (order: MadeOrder) => settle(makeCheckoutSession(order, { state: 'expired' }));
const cancel = (order: MadeOrder) =>
  inTransaction((tx) => abandonPayment(tx, { paymentId: order.paymentId, reason: 'refused' }));
const pay = (order: MadeOrder) => settle(makeCheckoutSession(order));
const sellOut = (order: MadeOrder) => makeOrder({ variant: order.variant });
const dispute = (order: MadeOrder) =>
  inTransaction((tx) =>
    settleDispute(tx, {
      dispute: {
        stripeDisputeId: `du_${order.paymentId.replaceAll('-', '')}`,
        paymentIntentId: makeCheckoutSession(order).paymentIntentId,
        stripeStatus: 'needs_response',
        isKnownStatus: true,
        state: 'open',
        reason: 'fraudulent',
        openedAt: new Date(),
        evidenceDueBy: null,
        amount: { amountMinor: minor(order.amountMinor), currency: 'PKR' },
      },
      askedAt: new Date().toISOString(),
    }),
  );

const SCENARIOS: Record<string, Scenario> = {
  'a pending order': { prepare: async () => undefined },
  'an order whose delayed payment is on its way': {
    prepare: (order) => settle(makeCheckoutSession(order, { state: 'processing' })),
  },
  'an expired order': { prepare: expire },
  'an expired order whose stock is gone': {
    prepare: async (order) => {
      await expire(order);
      await sellOut(order);
    },
  },
  'a cancelled order': { prepare: cancel },
  'a cancelled order whose stock is gone': {
    prepare: async (order) => {
      await cancel(order);
      await sellOut(order);
    },
  },
  'a paid order': { prepare: pay },
  'a paid order with a dispute': {
    prepare: async (order) => {
      await pay(order);
      await dispute(order);
    },
  },
  'an event that is delivered twice': {
    prepare: async () => undefined,
    events: async (order) => {
      const delivery = paidEvent(order);
      return [delivery, delivery];
    },
  },
  'two events about one session': {
    prepare: async () => undefined,
    events: async (order) => [paidEvent(order), paidEvent(order)],
  },
  'a payment that another one had replaced': {
    prepare: (order) => inTransaction((tx) => replacePayment(tx, order.paymentId)),
  },
  'two payments of one order': {
    prepare: async () => undefined,
    events: async (order) => {
      const second = await inTransaction((tx) => replacePayment(tx, order.paymentId));
      if (!second) throw new Error('the payment was not replaced');
      return [paidEvent({ ...order, paymentId: second.id }), paidEvent(order)];
    },
  },
  'an amount that is not the one of the order': {
    prepare: async () => undefined,
    events: async (order) => [paidEvent(order, { total: { amountMinor: minor(1), currency: 'PKR' } })],
  },
};

describe('what a paid session leaves in the database, settled in a batch or alone (rules 9, 12 and 13)', () => {
  const cases = Object.keys(SCENARIOS).flatMap((name) => [
    { name, isDiscounted: false },
    { name, isDiscounted: true },
  ]);
  it.each(cases)('is the same for $name, discounted: $isDiscounted', async ({ name, isDiscounted }) => {
    const scenario = SCENARIOS[name];
    if (!scenario) throw new Error(name);
    const [batched, alone] = [
      await changesOf(scenario, { path: PATHS.batched, isDiscounted }),
      await changesOf(scenario, { path: PATHS.alone, isDiscounted }),
    ];
    expect(batched).toEqual(alone);
    expect(batched.came.length).toBeGreaterThan(0);
  });

  it('is the same for a batch of many', async () => {
    const few = await Promise.all(Array.from({ length: 3 }, () => makeOrder()));
    const before = await readDatabase(sql);
    await Promise.all(few.map((order) => PATHS.batched(paidEvent(order))));
    const between = await readDatabase(sql);
    const others = await Promise.all(Array.from({ length: 3 }, () => makeOrder()));
    const later = await readDatabase(sql);
    for (const order of others) await PATHS.alone(paidEvent(order));
    expect(diffDatabase(before, between)).toEqual(diffDatabase(later, await readDatabase(sql)));
  });
});

async function changesOf(scenario: Scenario, input: { path: Path; isDiscounted: boolean }) {
  const code = input.isDiscounted ? await makeCode({ code: { redemptionLimit: 1 } }) : null;
  const order = await makeOrder({ stock: 1, ...(code ? { code } : {}) });
  await scenario.prepare(order);
  const deliveries = (await scenario.events?.(order)) ?? [paidEvent(order)];
  const before = await readDatabase(sql);
  const outcomes: unknown[] = [];
  for (const delivery of deliveries) outcomes.push(await input.path(delivery));
  return { outcomes, ...diffDatabase(before, await readDatabase(sql)) };
}
