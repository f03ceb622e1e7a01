import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { shopDayOf } from '@/lib/config/shop-time';
import { addDays } from '@/lib/core/calendar-day';
import { processEventAgain } from '@/lib/handlers/jobs/process-event-again';
import { handleStripeEvent } from '@/lib/handlers/stripe-events/handle-stripe-event';
import {
  getReconciliation,
  listDiscrepancies,
  listReconciliationDays,
} from '@/lib/payments/reconciliation-queries';
import { getStripe } from '@/lib/stripe/client';
import { retrieveCheckoutSession } from '@/lib/stripe/retrieve-checkout-session';
import { retryStripeEvent } from '@/lib/workflows/payments/retry-stripe-event';
import { resolveDiscrepancy } from '@/lib/workflows/reconciliation/resolve-discrepancy';
import { runReconciliation } from '@/lib/workflows/reconciliation/run-reconciliation';
import {
  continueReconciliationRun,
  startReconciliationRun,
} from '@/lib/workflows/reconciliation/start-reconciliation-run';
import { buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makePaidOrder } from '../../factories/paid-order';
import { makeStaff } from '../../factories/staff';
import { makeStartedCheckout } from '../../factories/started-checkout';
import { makeVariant } from '../../factories/variant';
import { controlStripe, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readStock } from '../read-stock';

const { sql, stripeUrl } = testShop();
let actor = { staffId: '', address: '192.0.2.7' };
beforeAll(async () => {
  await makeDelivery();
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});
beforeEach(() => controlStripe(stripeUrl(), 'POST', 'reset'));
// Discrepancies that a test leaves unresolved must not affect the next.
afterEach(() =>
  sql(`begin; set local session_replication_role = replica;
    update payment set paid_at = paid_at - interval '40 days', created_at = created_at - interval '40 days'
      where paid_at > now() - interval '30 days';
    update payment set status = 'cancelled' where status = 'open';
    update money_check set status = 'done', finished_at = now() where status = 'running';
    update refund set created_at = created_at - interval '40 days';
    update dispute set opened_at = opened_at - interval '400 days', status = 'won', closed_at = now() - interval '390 days';
    update stock_reservation set status = 'released' where status = 'held';
    update discount_redemption set status = 'released' where status = 'held';
    update inventory_level i set reserved = 0,
      on_hand = (select coalesce(sum(quantity_delta), 0) from stock_movement m where m.variant_id = i.variant_id);
    commit`),
);

/** Past every rule of the database, as only its owner could. */
const corrupt = (statement: string) =>
  sql(`begin; set local session_replication_role = replica; ${statement}; commit`);

async function compare() {
  const today = shopDayOf(new Date());
  const checkId = await startReconciliationRun({ firstDay: addDays(today, -1), lastDay: today, actor });
  await runReconciliation(checkId);
  const check = await getReconciliation(checkId);
  const findings = await listDiscrepancies(checkId);
  return { checkId, check, findings, days: await listReconciliationDays(checkId) };
}
/** The same two minutes from now, when no session can be about to be recorded any more. */
async function compareLater() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
  return compare().finally(() => vi.useRealTimers());
}
const kindsOf = (findings: { kind: string }[]) => findings.map(({ kind }) => kind);

/** The only discrepancy is resolved, and a new reconciliation finds none. */
async function expectMended(findings: Awaited<ReturnType<typeof compare>>['findings'], again = compare) {
  const [finding] = findings;
  if (!finding) throw new Error('nothing was found');
  expect(await resolveDiscrepancy({ discrepancyId: finding.id, actor })).toBe('mended');
  expect(await resolveDiscrepancy({ discrepancyId: finding.id, actor })).toBe('settled_before');
  const [event] = await sql('select action, after from audit_event where subject_id = $1', [finding.id]);
  expect(event).toMatchObject({ action: 'money.mended', after: { state: 'mended' } });
  expect(kindsOf((await again()).findings)).toEqual([]);
}

/** An order that waits for its payment, with its page. */
async function beginPayment() {
  const { variant, orderNumber, redirectUrl } = await makeStartedCheckout();
  return { variant, orderNumber: Number(orderNumber), payUrl: redirectUrl };
}

async function payWithoutWebhook() {
  const { payUrl, ...order } = await beginPayment();
  await payByCard(payUrl);
  return order;
}

describe('payment reconciliation', () => {
  it('finds no discrepancy where there is none, and computes equal sums for Stripe and the shop', async () => {
    const bought = await buyOrder();
    const { check, findings, days } = await compare();
    expect(check).toMatchObject({ status: 'done', lookedAt: 1, notOurs: 0 });
    expect(findings).toEqual([]);
    expect(days).toMatchObject([
      {
        stripePayments: 1,
        shopPayments: 1,
        stripePaidMinor: bought.amountMinor,
        shopPaidMinor: bought.amountMinor,
      },
    ]);
  });

  it('finds a payment whose webhook was lost, and places its order', async () => {
    const { variant, orderNumber } = await payWithoutWebhook();
    const { findings, days } = await compare();
    expect(findings).toMatchObject([{ kind: 'paid_at_stripe_only', orderNumber }]);
    expect(days[0]).toMatchObject({ stripePayments: 1, shopPayments: 0 });
    await expectMended(findings);
    expect(await sql('select status from "order" where order_number = $1', [orderNumber])).toEqual([
      { status: 'placed' },
    ]);
    expect(await readStock(sql, variant)).toEqual({ onHand: 9, reserved: 0 });
  });

  it('finds an order that is paid in the shop alone, and flags it for review', async () => {
    const order = await makePaidOrder();
    const { findings } = await compare();
    expect(findings).toMatchObject([{ kind: 'paid_here_only', orderNumber: order.orderNumber }]);
    expect(await resolveDiscrepancy({ discrepancyId: findings[0]?.id ?? '', actor })).toBe('needs_person');
    const [marked] = await sql('select attention_reason from "order" where id = $1', [order.orderId]);
    expect(marked?.attention_reason).toContain('Stripe has no such payment');
  });

  it('finds amounts that differ', async () => {
    const bought = await buyOrder();
    await corrupt(`update payment set captured_minor = 1, amount_minor = 1 where id = '${bought.paymentId}'`);
    const { findings } = await compare();
    expect(findings).toMatchObject([
      { kind: 'payment_amount_differs', theirs: bought.amountMinor, ours: 1, orderId: bought.orderId },
    ]);
    expect(await resolveDiscrepancy({ discrepancyId: findings[0]?.id ?? '', actor })).toBe('needs_person');
  });

  it('finds a dashboard refund whose webhook was lost, and records it', async () => {
    const bought = await buyOrder();
    await getStripe().refunds.create({ payment_intent: bought.paymentIntentId, amount: 5000 });
    const { findings, days } = await compare();
    expect(findings).toMatchObject([{ kind: 'refund_unknown', theirs: 5000, orderId: bought.orderId }]);
    expect(days[0]).toMatchObject({ stripeRefundedMinor: 5000, shopRefundedMinor: 0 });
    await expectMended(findings);
  });

  it('finds a refund that Stripe does not have', async () => {
    const bought = await buyOrder();
    await getStripe().refunds.create({ payment_intent: bought.paymentIntentId, amount: 5000 });
    await expectMended((await compare()).findings);
    await corrupt(`update refund set stripe_refund_id = 're_gone' where order_id = '${bought.orderId}'`);
    expect(kindsOf((await compare()).findings).sort()).toEqual(['refund_here_only', 'refund_unknown']);
  });

  it('finds a refund that was never submitted to Stripe, and submits it', async () => {
    const bought = await buyOrder();
    await corrupt(`insert into refund (id, payment_id, order_id, status, origin, amount_minor, currency, reason)
      values (gen_random_uuid(), '${bought.paymentId}', '${bought.orderId}', 'pending', 'staff', 5000, 'PKR', 'test');
      update payment set refund_pending_minor = 5000 where id = '${bought.paymentId}'`);
    const { findings } = await compare();
    expect(kindsOf(findings)).toEqual(['refund_not_sent']);
    await expectMended(findings);
  });

  it('finds stock reserved for an order that nobody can pay, and releases it', async () => {
    const { variant, orderNumber } = await payWithoutWebhook();
    await controlStripe(stripeUrl(), 'POST', 'reset');
    await corrupt(`update "order" set created_at = created_at - interval '1 hour' where order_number = ${orderNumber};
      update payment set status = 'expired' where order_id = (select id from "order" where order_number = ${orderNumber})`);
    const { findings } = await compare();
    expect(findings).toMatchObject([{ kind: 'hold_without_payment', orderNumber, ours: 1 }]);
    await expectMended(findings);
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(await sql('select status from "order" where order_number = $1', [orderNumber])).toEqual([
      { status: 'expired' },
    ]);
  });

  it('finds a payment left open long after its session closed, and asks Stripe', async () => {
    const { orderNumber } = await payWithoutWebhook();
    await corrupt(`update payment set session_expires_at = now() - interval '1 hour',
      created_at = created_at - interval '3 hours'
      where order_id = (select id from "order" where order_number = ${orderNumber})`);
    const { findings } = await compare();
    expect(kindsOf(findings).sort()).toEqual(['paid_at_stripe_only', 'payment_left_open']);
    const left = findings.find(({ kind }) => kind === 'payment_left_open');
    expect(await resolveDiscrepancy({ discrepancyId: left?.id ?? '', actor })).toBe('mended');
    expect(kindsOf((await compare()).findings)).toEqual([]);
  });

  it.each([
    ['on_hand_differs', 'on_hand = on_hand + 3'],
    ['reserved_differs', 'reserved = reserved + 2'],
  ])('finds a stock level that differs from its ledger (%s), and corrects it', async (kind, change) => {
    const variant = await makeVariant({ stock: 5 });
    await corrupt(`update inventory_level set ${change} where variant_id = '${variant.id}'`);
    const { findings } = await compare();
    expect(kindsOf(findings)).toEqual([kind]);
    await expectMended(findings);
    expect(await readStock(sql, variant)).toEqual({ onHand: 5, reserved: 0 });
  });

  const dispute = (intentId: string) =>
    controlStripe<{ id: string }>(stripeUrl(), 'POST', 'disputes', {
      payment_intent: intentId,
      amount: 5000,
      reason: 'product_not_received',
    });
  const disputeOf = async (orderId: string) =>
    (await sql('select status, amount_minor as amount from dispute where order_id = $1', [orderId]))[0];

  it('finds a dispute whose webhook was lost, and records it, so that nothing is dispatched', async () => {
    const bought = await buyOrder();
    await dispute(bought.paymentIntentId);
    const { findings } = await compare();
    expect(findings).toMatchObject([{ kind: 'dispute_unknown', theirs: 5000, orderId: bought.orderId }]);
    await expectMended(findings);
    expect(await disputeOf(bought.orderId)).toEqual({ status: 'open', amount: 5000 });
    await expect(dispatchWholeOrder(bought.orderId, actor.staffId)).rejects.toThrow('payment_disputed');
  });

  it('finds a dispute whose closing webhook was lost, and records the outcome', async () => {
    const bought = await buyOrder();
    const { id } = await dispute(bought.paymentIntentId);
    await expectMended((await compare()).findings);
    await controlStripe(stripeUrl(), 'POST', `disputes/${id}/close`, { outcome: 'won' });
    const { findings } = await compare();
    expect(findings).toMatchObject([{ kind: 'dispute_differs', stripeId: id, orderId: bought.orderId }]);
    await expectMended(findings);
    expect(await disputeOf(bought.orderId)).toEqual({ status: 'won', amount: 5000 });
    const recorded = await sql(
      `select type from order_event where order_id = $1 and type like 'dispute_%' order by sequence`,
      [bought.orderId],
    );
    expect(recorded).toEqual([{ type: 'dispute_open' }, { type: 'dispute_won' }]);
  });

  it('reopens a dispute that is closed in the shop and open at Stripe, however old', async () => {
    const bought = await buyOrder();
    const { id } = await dispute(bought.paymentIntentId);
    await expectMended((await compare()).findings);
    await corrupt(
      `update dispute set status = 'lost', closed_at = now(), opened_at = opened_at - interval '20 days'
       where order_id = '${bought.orderId}'`,
    );
    await controlStripe(stripeUrl(), 'POST', `disputes/${id}/move`, { status: 'appeal_under_review' });
    const { findings } = await compare();
    expect(kindsOf(findings)).toEqual(['dispute_differs']);
    await expectMended(findings);
    expect(await disputeOf(bought.orderId)).toMatchObject({ status: 'open' });
  });

  it('finds a dispute that Stripe does not have, and flags its order for review', async () => {
    const bought = await buyOrder();
    await dispute(bought.paymentIntentId);
    await expectMended((await compare()).findings);
    await corrupt(`update dispute set stripe_dispute_id = 'dp_gone' where order_id = '${bought.orderId}'`);
    const { findings } = await compare();
    expect(kindsOf(findings).sort()).toEqual(['dispute_here_only', 'dispute_unknown']);
    const gone = findings.find(({ kind }) => kind === 'dispute_here_only');
    expect(await resolveDiscrepancy({ discrepancyId: gone?.id ?? '', actor })).toBe('needs_person');
  });

  /** Opens a checkout session that is old enough to be abandoned. */
  async function openPage() {
    const { variant, orderNumber } = await beginPayment();
    const [payment] = await sql<{ id: string; orderId: string; sessionId: string; amountMinor: number }>(
      `select p.id, p.order_id as "orderId", p.stripe_session_id as "sessionId", p.amount_minor as "amountMinor"
       from payment p join "order" o on o.id = p.order_id where o.order_number = $1`,
      [orderNumber],
    );
    if (!payment) throw new Error('no payment was begun');
    await corrupt(
      `update payment set created_at = created_at - interval '10 minutes' where id = '${payment.id}'`,
    );
    return { variant, payment };
  }

  it('finds an open checkout session of a cancelled order, and expires it', async () => {
    const { variant, payment } = await openPage();
    expect(kindsOf((await compareLater()).findings)).toEqual([]);
    await corrupt(`update payment set status = 'cancelled' where id = '${payment.id}';
      update "order" set status = 'cancelled', cancelled_at = now() where id = '${payment.orderId}';
      update stock_reservation set status = 'released', settled_at = now() where order_id = '${payment.orderId}';
      update inventory_level set reserved = 0 where variant_id = '${variant.id}'`);
    const { findings } = await compareLater();
    expect(findings).toMatchObject([
      { kind: 'page_open_for_nobody', orderId: payment.orderId, theirs: payment.amountMinor },
    ]);
    await expectMended(findings, compareLater);
    expect((await retrieveCheckoutSession(payment.sessionId))?.state).toBe('expired');
  });

  it('finds an unrecorded checkout session, and records it, so that its order can be paid', async () => {
    const { payment } = await openPage();
    await corrupt(
      `update payment set stripe_session_id = null, stripe_session_url = null where id = '${payment.id}'`,
    );
    const { findings } = await compareLater();
    expect(kindsOf(findings)).toEqual(['page_open_for_nobody']);
    await expectMended(findings, compareLater);
    expect(
      await sql('select stripe_session_id as session, status from payment where id = $1', [payment.id]),
    ).toEqual([{ session: payment.sessionId, status: 'open' }]);
  });

  it('finds an open payment whose session is closed, and releases its stock', async () => {
    const { variant, payment } = await openPage();
    await getStripe().checkout.sessions.expire(payment.sessionId);
    const { findings } = await compare();
    expect(findings).toMatchObject([{ kind: 'page_closed_at_stripe', orderId: payment.orderId }]);
    await expectMended(findings);
    expect(await readStock(sql, variant)).toEqual({ onHand: 10, reserved: 0 });
    expect(await sql('select status from "order" where id = $1', [payment.orderId])).toEqual([
      { status: 'expired' },
    ]);
  });

  it('reads batch after batch, and ignores objects that are not of the shop', async () => {
    for (let count = 0; count < 3; count += 1) await buyOrder();
    const { check } = await compare();
    expect(check).toMatchObject({ status: 'done', lookedAt: 3 });
    expect(await sql('select count(*)::int as count from money_check_item')).toEqual([{ count: 0 }]);
  });

  it('runs once at a time', async () => {
    const today = shopDayOf(new Date());
    const first = await startReconciliationRun({ firstDay: today, lastDay: today, actor });
    expect(await startReconciliationRun({ firstDay: today, lastDay: today, actor })).toBe(first);
    await runReconciliation(first);
    expect(await continueReconciliationRun(first)).toBe(false);
  });
});

describe('processing a webhook again', () => {
  it('has the same effects, once', async () => {
    const bought = await buyOrder();
    const event = {
      id: 'evt_again_1',
      type: 'checkout.session.completed',
      objectId: bought.sessionId,
      createdAt: new Date(),
    };
    await handleStripeEvent(event);
    expect(await handleStripeEvent(event)).toBe('duplicate');
    await sql(`update stripe_event set verdict = 'flagged', order_id = null where id = $1`, [event.id]);
    expect(await retryStripeEvent({ eventId: event.id, actor })).toBe(true);
    await processEventAgain({ eventId: event.id });
    const [row] = await sql('select verdict, order_id, again_at from stripe_event where id = $1', [event.id]);
    expect(row).toMatchObject({ verdict: 'processed', order_id: bought.orderId });
    expect(row?.again_at).not.toBeNull();
    expect(await sql('select captured_minor from payment where id = $1', [bought.paymentId])).toEqual([
      { captured_minor: bought.amountMinor },
    ]);
  });

  it('says when there is no such event', async () => {
    expect(await retryStripeEvent({ eventId: 'evt_none', actor })).toBe(false);
    await processEventAgain({ eventId: 'evt_none' });
  });
});
