import { describe, expect, it } from 'vitest';
import { requestRefund } from '@/lib/workflows/request-refund';
import { makeVariant } from '../factories/variant';
import { expectIntact } from './rig/expect-intact';
import { faultRig } from './rig/fault-rig';
import { ordersOf } from './rig/orders-of';

const rig = faultRig({ servers: 2 });

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
/** What a buyer may be told while Stripe fails: the page, or that it cannot be had just now. */
const HONEST = [200, 503];

const fail = (method: string, path: string, fault: object) =>
  rig.control('POST', 'faults', { method, path, ...fault });

/** The same form, sent twice. */
function refundTwice(orderId: string) {
  const refund = {
    orderId,
    amountMinor: 100_000,
    reason: 'A scratch',
    returned: [],
    requestKey: orderId,
    staffId: rig.staffId(),
  };
  return [requestRefund(refund), requestRefund(refund)];
}

describe.each(CASES)('when Stripe %s %s the effect, %i times,', (_what, when, times, failure) => {
  const fault = { when, times, ...failure };

  it('buyers lose neither money nor goods, whatever it was that failed', async () => {
    const variant = await makeVariant({ stock: 40 });
    const [opener, returner, restarter] = [rig.newBuyer(), rig.newBuyer(), rig.newBuyer()];
    await opener.add(variant);
    const paid = await returner.reachPaymentPage(variant);
    const left = await restarter.reachPaymentPage(variant);
    const regretter = rig.newBuyer();
    await regretter.pay((await regretter.reachPaymentPage(variant)).payUrl, { isReturning: true });
    const [bought] = await ordersOf(rig.sql, regretter);
    await rig.control('POST', 'webhooks', { paused: true });
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
    await rig.control('DELETE', 'faults');

    const page = await opener.checkOut(variant);
    expect(page).toMatchObject({ status: 200, redirectUrl: expect.stringContaining('/pay/') });
    if (opened.status === 200) expect(page.redirectUrl).toBe(opened.redirectUrl);
    await opener.pay(page.redirectUrl);
    expect(await restarter.checkOut(variant, other)).toMatchObject({ status: 200 });
    await expectIntact(rig);
    expect(await ordersOf(rig.sql, opener)).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
    expect(await ordersOf(rig.sql, returner)).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
    expect(await ordersOf(rig.sql, regretter)).toMatchObject([{ paymentStatus: 'partially_refunded' }]);
    expect(await rig.sql('select status from refund where order_id = $1', [bought?.id])).toEqual([
      { status: 'succeeded' },
    ]);
    expect(await ordersOf(rig.sql, restarter)).toMatchObject([{ status: 'cancelled' }]);
    expect(await ordersOf(rig.sql, other)).toMatchObject([{ status: 'pending', sessions: 1 }]);
  });
});

describe('when Stripe is away for everybody for a while', () => {
  it('every event is taken again until it is drawn, and every buyer gets what they paid for', async () => {
    const variant = await makeVariant({ stock: 20 });
    const buyers = Array.from({ length: 8 }, rig.newBuyer);
    const pages = await Promise.all(buyers.map((buyer) => buyer.reachPaymentPage(variant)));
    await fail('GET', '/v1/**', { status: 503, times: 40 });
    await Promise.all(
      buyers.map((buyer, index) => buyer.pay(pages[index]?.payUrl ?? '', { isReturning: true })),
    );
    await expectIntact(rig);
    for (const buyer of buyers) {
      expect(await ordersOf(rig.sql, buyer)).toMatchObject([{ status: 'placed', paymentStatus: 'paid' }]);
    }
  });
});
