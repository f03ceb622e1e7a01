import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { addDays } from '@/lib/core/calendar-day';
import { runReconciliation } from '@/lib/workflows/reconciliation/run-reconciliation';
import { startNightlyReconciliation } from '@/lib/workflows/reconciliation/start-nightly-reconciliation';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { type BoughtOrder, buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { dispatchWholeOrder } from '../../factories/dispatched-order';
import { makeStaff } from '../../factories/staff';
import { controlStripe } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';
import { readOrderAmounts } from '../refunds/read-order-amounts';

const { sql, stripeUrl } = testShop();
const DAY_S = 24 * 60 * 60;
const HOUR_MS = 60 * 60 * 1000;
let staffId = '';
beforeAll(async () => {
  await makeDelivery();
  staffId = (await makeStaff({ role: 'owner' })).id;
});
beforeEach(() => sql('delete from money_check'));
afterEach(async () => {
  await controlStripe(stripeUrl(), 'DELETE', 'faults');
  await controlStripe(stripeUrl(), 'POST', 'clock', { offsetSeconds: 0 });
});

type Check = { id: string; status: string; first: string; last: string; findings: string };
/** The reconciliation runs that were started automatically, oldest first. */
const checks = () =>
  sql<Check>(
    `select c.id, c.status, c.first_day::text as first, c.last_day::text as last,
       (select coalesce(string_agg(f.kind || ' ' || f.state, ',' order by f.kind), '') from money_finding f
        where f.check_id = c.id) as findings
     from money_check c where c.requested_by is null order by c.created_at, c.id`,
  );
/** Starts a due reconciliation, as the worker does each minute, and runs its job. */
async function pass(input: { now?: Date; isStart?: boolean } = {}): Promise<Check | undefined> {
  await startNightlyReconciliation({ now: input.now ?? new Date(), isStart: input.isStart ?? false });
  const running = (await checks()).find(({ status }) => status === 'running');
  if (running) await runReconciliation(running.id);
  return (await checks()).at(-1);
}
const moneyOf = (order: BoughtOrder) => readOrderAmounts(sql, stripeUrl(), order);
const inDashboard = (path: string, order: BoughtOrder) =>
  controlStripe<{ id: string }>(stripeUrl(), 'POST', path, {
    payment_intent: order.paymentIntentId,
    amount: 200_000,
  });

describe('a webhook that was lost', () => {
  it('is found by the next nightly reconciliation, and handled automatically: the order is not dispatched', async () => {
    const [disputed, refunded] = [await buyOrder(), await buyOrder()];
    await inDashboard('disputes', disputed);
    await inDashboard('refunds', refunded);
    const countAudited = () => sql('select count(*)::int as count from audit_event');
    const before = await countAudited();
    expect(await pass()).toMatchObject({
      status: 'done',
      findings: 'refund_unknown mended,dispute_unknown mended',
    });
    await expect(dispatchWholeOrder(disputed.orderId, staffId)).rejects.toThrow('payment_disputed');
    expect(await moneyOf(refunded)).toMatchObject({
      payment_status: 'partially_refunded',
      refunded_minor: 200_000,
      mails: 'refund_sent',
    });
    expect(await countAudited()).toEqual(before);
  });

  it('of a refund that failed weeks after it was made is found too', async () => {
    const order = await buyOrder();
    await controlStripe(stripeUrl(), 'POST', 'clock', { offsetSeconds: -20 * DAY_S });
    const whole = { orderId: order.orderId, amountMinor: 705_000, reason: 'x', returned: [], staffId };
    await requestRefund({ ...whole, requestKey: order.orderId });
    await controlStripe(stripeUrl(), 'POST', 'clock', { offsetSeconds: 0 });
    const [refund] = await sql<{ id: string }>(
      'select stripe_refund_id as id from refund where order_id = $1',
      [order.orderId],
    );
    await controlStripe(stripeUrl(), 'POST', `refunds/${refund?.id}/settle`, { outcome: 'fail' });
    expect(await pass()).toMatchObject({ findings: 'refund_differs mended' });
    expect(await moneyOf(order)).toMatchObject({
      payment_status: 'paid',
      refunded_minor: 0,
      mails: 'refund_sent,refund_failed,owner_notice',
    });
  });

  it('is asked for again when Stripe was away', async () => {
    const order = await buyOrder();
    await inDashboard('refunds', order);
    await controlStripe(stripeUrl(), 'POST', 'faults', { path: '/v1/**', status: 503, times: 30 });
    expect(await pass()).toMatchObject({ status: 'failed' });
    await controlStripe(stripeUrl(), 'DELETE', 'faults');
    expect(await pass()).toMatchObject({ status: 'failed' });
    await sql(`update money_check set finished_at = finished_at - interval '11 minutes'`);
    expect(await pass()).toMatchObject({ status: 'done', findings: 'refund_unknown mended' });
    expect(await checks()).toHaveLength(1);
  });
});

describe('the nightly reconciliation', () => {
  const today = shopDayOf(new Date());
  /** The latest three o'clock at night that has been. */
  const night = () => {
    const tonight = startOfShopDay(today).getTime() + 3 * HOUR_MS;
    return tonight <= Date.now() ? tonight : tonight - 24 * HOUR_MS;
  };
  const age = (at: number) =>
    sql(`update money_check set created_at = $1 where requested_by is null`, [new Date(at)]);

  it('covers the last three days, once a night, with any number of workers', async () => {
    await Promise.all(
      Array.from({ length: 5 }, () => startNightlyReconciliation({ now: new Date(), isStart: true })),
    );
    expect(await pass()).toMatchObject({ first: addDays(today, -2), last: today, status: 'done' });
    await age(night() + 1000);
    await pass();
    expect(await checks()).toHaveLength(1);
    await age(night() - 1000);
    await pass();
    expect(await checks()).toHaveLength(2);
  });

  it('runs at startup after a gap, back to the last reconciled day', async () => {
    await pass({ isStart: true });
    await pass({ isStart: true });
    expect(await checks()).toHaveLength(1);
    await age(Date.now() - 2 * HOUR_MS);
    await pass({ isStart: true });
    expect(await checks()).toHaveLength(2);
    await sql(
      `update money_check set created_at = created_at - interval '20 days', first_day = first_day - 20, last_day = last_day - 20`,
    );
    expect(await pass({ isStart: true })).toMatchObject({ first: addDays(today, -21), last: today });
  });

  it('is not blocked by a run that never ended', async () => {
    await startNightlyReconciliation({ now: new Date(), isStart: true });
    await sql(`update money_check set created_at = created_at - interval '25 hours'`);
    expect(await pass()).toMatchObject({ status: 'done' });
    expect((await checks()).map(({ status }) => status)).toEqual(['failed', 'done']);
  });
});
