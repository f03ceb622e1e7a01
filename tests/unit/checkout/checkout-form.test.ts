import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkoutBody } from '@/components/checkout/checkout-values';
import { deliveryDays } from '@/components/checkout/delivery-choice';
import { sendCheckout } from '@/components/checkout/send-checkout';
import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { minor } from '@/lib/core/money';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';

const standard: DeliveryQuote = {
  code: 'standard',
  title: 'Standard delivery',
  minDays: 2,
  maxDays: 5,
  priceMinor: minor(25_000),
  regularPriceMinor: minor(25_000),
  freeFromSubtotalMinor: null,
  currency: 'PKR',
};

describe('the checkout request', () => {
  it('groups the address and carries the total that was seen', () => {
    const form = new FormData();
    form.set('email', 'a@example.com');
    form.set('shippingAddress.city', 'Lahore');
    form.set('paymentMethod', 'card');
    form.set('expectedTotalMinor', '1');
    expect(checkoutBody({ form, expectedTotalMinor: 705_000 })).toEqual({
      email: 'a@example.com',
      shippingAddress: { city: 'Lahore' },
      paymentMethod: 'card',
      expectedTotalMinor: 705_000,
    });
  });
});

describe('a delivery option', () => {
  it('says days as a person would', () => {
    expect(deliveryDays(standard)).toBe('2 to 5 days');
    expect(deliveryDays({ ...standard, minDays: 1, maxDays: 1 })).toBe('1 day');
  });
});

describe('the checkout response', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answerWith = (response: () => Promise<Response>) => vi.stubGlobal('fetch', response);

  it('is a redirect', async () => {
    answerWith(async () => Response.json({ orderNumber: '1001', redirectUrl: '/orders/x' }));
    expect(await sendCheckout({})).toEqual({ kind: 'redirect', url: '/orders/x' });
  });

  it('is a problem with its fields', async () => {
    const problem = { code: 'invalid_fields', detail: 'Look.', fields: { email: 'Enter it.', odd: 1 } };
    answerWith(async () => Response.json(problem, { status: 422 }));
    expect(await sendCheckout({})).toEqual({
      kind: 'problem',
      problem: { code: 'invalid_fields', detail: 'Look.', fields: { email: 'Enter it.' } },
    });
  });

  it('brings the new safety note when the old one was confirmed', async () => {
    const problem = { code: 'safety_note_changed', detail: 'Read it.', fields: {}, safetyNote: SAFETY_NOTE };
    answerWith(async () => Response.json(problem, { status: 409 }));
    expect(await sendCheckout({})).toEqual({ kind: 'problem', problem });
    answerWith(async () =>
      Response.json({ ...problem, safetyNote: { version: '2026-11-26' } }, { status: 409 }),
    );
    expect(await sendCheckout({})).not.toHaveProperty('problem.safetyNote');
  });

  it('is a problem too when there is no response, or an invalid one', async () => {
    answerWith(async () => Promise.reject(new TypeError('offline')));
    expect(await sendCheckout({})).toMatchObject({ problem: { code: 'unreachable' } });
    answerWith(async () => new Response('<html>', { status: 502 }));
    expect(await sendCheckout({})).toMatchObject({ problem: { code: 'unreachable' } });
  });
});
