import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { handleCheckoutReturn } from '@/lib/workflows/checkout/handle-checkout-return';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { controlStripe, payByBankDebit, payByCard } from '../../support/stripe-sandbox';
import { testShop } from '../../support/test-shop';

const { sql, stripeUrl } = testShop();
beforeAll(makeDelivery);

async function reachPaymentPage() {
  const cartToken = await makeCart([{ variant: await makeVariant() }]);
  const started = await startCheckout({
    cartToken,
    request: checkoutRequest({ email: `${cartToken}@example.com` }),
    addressPrefix: newVisitorAddress(),
  });
  if (!started.ok) throw new Error(`refused: ${started.error.code}`);
  const payUrl = started.value.redirectUrl;
  return { cartToken, payUrl, sessionId: payUrl.split('/pay/')[1] ?? '' };
}
const answer = (sessionId: string, cartToken: string | null = null) =>
  handleCheckoutReturn({ sessionId, cartToken, addressPrefix: newVisitorAddress() });
const askedAbout = async (sessionId: string) =>
  (
    await controlStripe<unknown[]>(
      stripeUrl(),
      'GET',
      `requests?method=GET&path=/v1/checkout/sessions/${sessionId}`,
    )
  ).length;

describe('the session id of a checkout return', () => {
  it('redirects to the order in the browser that started the checkout', async () => {
    const { cartToken, payUrl, sessionId } = await reachPaymentPage();
    expect(await answer(sessionId, cartToken)).toEqual({ kind: 'open', paymentUrl: payUrl });
    await payByCard(payUrl);
    const expected = { kind: 'settled', orderPath: expect.stringMatching(/^\/orders\/[\w-]{43}$/) };
    expect(await answer(sessionId, cartToken)).toEqual(expected);
    expect(await answer(sessionId, cartToken)).toEqual(expected);
  });

  it('shows any other browser the payment status and no more', async () => {
    const paid = await reachPaymentPage();
    const { cartToken: stranger } = await reachPaymentPage();
    expect(await answer(paid.sessionId, stranger)).toEqual({ kind: 'open' });
    await payByCard(paid.payUrl);
    expect(await answer(paid.sessionId)).toEqual({ kind: 'settled' });
    expect(await answer(paid.sessionId, stranger)).toEqual({ kind: 'settled' });
    const delayed = await reachPaymentPage();
    await payByBankDebit(delayed.payUrl);
    expect(await answer(delayed.sessionId, stranger)).toEqual({ kind: 'processing' });
  });

  it('settles the payment from any browser', async () => {
    const { payUrl, sessionId } = await reachPaymentPage();
    await payByCard(payUrl);
    await answer(sessionId);
    expect(await sql('select status from payment where stripe_session_id = $1', [sessionId])).toEqual([
      { status: 'paid' },
    ]);
  });
});

describe('requests to Stripe caused by checkout returns', () => {
  it('are not made for unknown session ids', async () => {
    const before = await askedAbout('');
    const made = Array.from({ length: 150 }, () => `cs_test_${randomBytes(20).toString('hex')}`);
    for (const id of [
      ...made,
      '',
      'x',
      'cs_test_',
      '../refunds',
      'cs_test_%00',
      `cs_test_${'a'.repeat(400)}`,
    ]) {
      expect(await answer(id)).toEqual({ kind: 'unknown' });
    }
    expect(await askedAbout('')).toBe(before);
  });

  it('are not made once a payment is settled', async () => {
    const { payUrl, sessionId } = await reachPaymentPage();
    await payByCard(payUrl);
    for (let visit = 0; visit < 5; visit += 1) expect(await answer(sessionId)).toEqual({ kind: 'settled' });
    expect(await askedAbout(sessionId)).toBe(1);
  });

  it('are limited for an open session, however many addresses ask', async () => {
    const { sessionId } = await reachPaymentPage();
    const kinds: string[] = [];
    for (let visit = 0; visit < 100; visit += 1) kinds.push((await answer(sessionId)).kind);
    expect(kinds.filter((kind) => kind === 'open')).toHaveLength(90);
    expect(kinds.at(-1)).toBe('unavailable');
    expect(await askedAbout(sessionId)).toBe(90);
  });
});
