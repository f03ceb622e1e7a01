import type Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { minor } from '@/lib/core/money';
import { toCheckoutSession } from '@/lib/stripe/checkout-session';
import { isCheckoutSessionId } from '@/lib/stripe/retrieve-checkout-session';
import { fromStripeAmount, toStripeAmount } from '@/lib/stripe/stripe-money';

function sessionOf(changes: Record<string, unknown>) {
  return toCheckoutSession({
    id: 'cs_test_12345678',
    url: null,
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_total: 705_000,
    currency: 'pkr',
    client_reference_id: 'order',
    metadata: { payment_id: 'payment' },
    livemode: false,
    ...changes,
  } as unknown as Stripe.Checkout.Session);
}

describe('a checkout session as Stripe reports it', () => {
  it.each([
    ['open', { status: 'open' }],
    ['expired', { status: 'expired' }],
    ['paid', { status: 'complete', payment_status: 'paid' }],
    [
      'processing',
      { status: 'complete', payment_status: 'unpaid', payment_intent: { id: 'pi', status: 'processing' } },
    ],
    ['processing', { status: 'complete', payment_status: 'unpaid', payment_intent: 'pi_not_expanded' }],
    [
      'failed',
      {
        status: 'complete',
        payment_status: 'unpaid',
        payment_intent: { id: 'pi', status: 'requires_payment_method' },
      },
    ],
    [
      'failed',
      { status: 'complete', payment_status: 'unpaid', payment_intent: { id: 'pi', status: 'canceled' } },
    ],
  ])('is %s', (state, changes) => expect(sessionOf(changes).state).toBe(state));

  it.each([
    { status: null, payment_status: 'paid' },
    { status: 'settled_by_magic', payment_status: 'paid' },
    { status: 'complete', payment_status: 'no_payment_required' },
    { status: 'complete', payment_status: 'almost_paid' },
    { status: 'complete', payment_status: null },
  ])('with an unknown status is never paid: %j', (changes) => {
    expect(sessionOf(changes).state).toBe('unknown');
  });

  it('is not paid because it says so while it is still open or has run out', () => {
    expect(sessionOf({ status: 'open', payment_status: 'paid' }).state).toBe('open');
    expect(sessionOf({ status: 'expired', payment_status: 'paid' }).state).toBe('expired');
  });

  it('has no total in a currency that is not ours', () => {
    expect(sessionOf({ currency: 'eur' }).total).toBeNull();
    expect(sessionOf({ amount_total: null }).total).toBeNull();
    expect(sessionOf({}).total).toEqual({ amountMinor: 705_000, currency: 'PKR' });
  });

  it('names its payment intent whether that is expanded or not', () => {
    expect(sessionOf({ payment_intent: 'pi_1' }).paymentIntentId).toBe('pi_1');
    expect(sessionOf({ payment_intent: { id: 'pi_1', status: 'x' } }).paymentIntentId).toBe('pi_1');
    expect(sessionOf({ metadata: null }).paymentId).toBeNull();
  });
});

describe('money at Stripe', () => {
  it('is the same number of minor units there and back', () => {
    const { amount, currency } = toStripeAmount(minor(199_900), 'PKR');
    expect([amount, currency]).toEqual([199_900, 'pkr']);
    expect(fromStripeAmount(amount, currency)).toEqual({ amountMinor: 199_900, currency: 'PKR' });
  });
});

describe('the id of a checkout session', () => {
  it.each(['cs_test_a1B2c3D4', 'cs_live_a1B2c3D4'])('may be %s', (id) =>
    expect(isCheckoutSessionId(id)).toBe(true),
  );
  it.each([
    '',
    'cs_test_',
    'pi_12345678',
    'cs_test_../../v1/refunds',
    'cs_test_{CHECKOUT_SESSION_ID}',
    'cs_test_12345678\n',
  ])('may not be %j', (id) => expect(isCheckoutSessionId(id)).toBe(false));
});
