import { describe, expect, it } from 'vitest';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import { makeVariant } from '../factories/variant';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';

const harness = faultHarness({ servers: 2 });

type Failure = { status: number } | { cut: true } | { delayMs: number };
const FAILURES: readonly [string, Failure][] = [
  ['answers 500', { status: 500 }],
  ['answers 429', { status: 429 }],
  ['cuts the connection', { cut: true }],
  ['is slow', { delayMs: 1200 }],
];
const CASES = FAILURES.flatMap(([what, failure]) =>
  (['before', 'after'] as const).map((when) => [what, when, 3, failure] as const),
);
/** Statuses that a buyer may get while Stripe fails: the session, or 503. */
const HONEST = [200, 503];

const fail = (method: string, path: string, fault: object) =>
  harness.control('POST', 'faults', { method, path, ...fault });

/** The same form, sent twice. */
function refundTwice(orderId: string) {
  const refund = {
    orderId,
    amountMinor: 100_000,
    reason: 'A scratch',
    returned: [],
    requestKey: orderId,
    staffId: harness.staffId(),
  };
  return [requestRefund(refund), requestRefund(refund)];
}

describe.each(CASES)('when Stripe %s %s the effect, %i times,', (_what, when, times, failure) => {
  const fault = { when, times, ...failure };

  it('buyers lose neither money nor stock, whichever request failed', async () => {
    const variant = await makeVariant({ stock: 40 });
    const [opener, returner, restarter] = [harness.newBuyer(), harness.newBuyer(), harness.newBuyer()];
    await opener.add(variant);
    const paid = await returner.openCheckoutSession(variant);
    const left = await restarter.openCheckoutSession(variant);
    const regretter = harness.newBuyer();
    await regretter.pay((await regretter.openCheckoutSession(variant)).payUrl, { isReturning: true });
    const [bought] = await listOrdersOfBuyer(harness.sql, regretter);
    await harness.control('POST', 'webhooks', { paused: true });
    await returner.pay(paid.payUrl);

    await fail('POST', `/v1/checkout/sessions/${left.sessionId}/expire`, fault);
    await fail('GET', `/v1/checkout/sessions/${paid.sessionId}`, fault);
    await fail('POST', '/v1/checkout/sessions', fault);
    await fail('POST', '/v1/refunds', fault);
    const other = { email: `again-${restarter.email}` };
    const [opened, visit, restarted, ...refunds] = await Promise.all([
      opener.checkOut(variant),
      returner.visit(`/checkout/return?session_id=${paid.sessionId}`),
      restarter.checkOut(variant, other),
      ...refundTwice(bought?.id ?? ''),
    ]);
    expect(refunds).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
    expect(HONEST).toContain(opened.status);
    expect(HONEST).toContain(restarted.status);
    expect([200, 303, 307]).toContain(visit.status);
    await harness.control('DELETE', 'faults');

    const page = await opener.checkOut(variant);
    expect(page).toMatchObject({ status: 200, redirectUrl: expect.stringContaining('/pay/') });
    if (opened.status === 200) expect(page.redirectUrl).toBe(opened.redirectUrl);
    await opener.pay(page.redirectUrl);
    expect(await restarter.checkOut(variant, other)).toMatchObject({ status: 200 });
    await expectInvariants(harness);
    expect(await listOrdersOfBuyer(harness.sql, opener)).toMatchObject([
      { status: 'placed', paymentStatus: 'paid' },
    ]);
    expect(await listOrdersOfBuyer(harness.sql, returner)).toMatchObject([
      { status: 'placed', paymentStatus: 'paid' },
    ]);
    expect(await listOrdersOfBuyer(harness.sql, regretter)).toMatchObject([
      { paymentStatus: 'partially_refunded' },
    ]);
    expect(await harness.sql('select status from refund where order_id = $1', [bought?.id])).toEqual([
      { status: 'succeeded' },
    ]);
    expect(await listOrdersOfBuyer(harness.sql, restarter)).toMatchObject([{ status: 'cancelled' }]);
    expect(await listOrdersOfBuyer(harness.sql, other)).toMatchObject([{ status: 'pending', sessions: 1 }]);
  });
});

describe('when Stripe is unavailable for a while', () => {
  it('every webhook is retried until it is handled, and every paid order is placed', async () => {
    const variant = await makeVariant({ stock: 20 });
    const buyers = Array.from({ length: 8 }, harness.newBuyer);
    const pages = await Promise.all(buyers.map((buyer) => buyer.openCheckoutSession(variant)));
    await fail('GET', '/v1/**', { status: 503, times: 40 });
    await Promise.all(
      buyers.map((buyer, index) => buyer.pay(pages[index]?.payUrl ?? '', { isReturning: true })),
    );
    await expectInvariants(harness);
    for (const buyer of buyers) {
      expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([
        { status: 'placed', paymentStatus: 'paid' },
      ]);
    }
  });
});
