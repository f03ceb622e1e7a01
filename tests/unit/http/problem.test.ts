import { describe, expect, it } from 'vitest';
import { cartProblem } from '@/lib/cart/cart-problem';
import { checkoutProblem } from '@/lib/checkout/checkout-problem';
import { minor } from '@/lib/core/money';
import { invalidFields, problemResponse } from '@/lib/http/problem';
import { toProblem } from '@/lib/http/to-problem';

describe('a problem', () => {
  it('is written as RFC 9457 defines it, and is not cacheable', async () => {
    const response = problemResponse(invalidFields({ 'shippingAddress.phone': 'Enter a phone number.' }));
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await response.json()).toEqual({
      type: 'urn:nue:problem:invalid_fields',
      title: 'Please check some fields',
      status: 422,
      code: 'invalid_fields',
      detail: 'Enter a phone number.',
      fields: { 'shippingAddress.phone': 'Enter a phone number.' },
    });
  });

  it('carries its own facts flat, and headers such as Retry-After', async () => {
    const response = problemResponse(checkoutProblem({ code: 'payment_provider_unavailable' }));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
    const changed = problemResponse(checkoutProblem({ code: 'price_changed', totalMinor: minor(705_000) }));
    expect(await changed.json()).toMatchObject({ code: 'price_changed', status: 409, totalMinor: 705_000 });
  });

  it('says that nobody was charged only where it is known: not while the payment service does not answer', () => {
    for (const paymentMethod of ['card', 'cash_on_delivery'] as const) {
      for (const country of ['PK', 'GB']) {
        const { detail } = checkoutProblem(
          { code: 'payment_provider_unavailable' },
          { paymentMethod, country },
        );
        expect(detail).not.toMatch(/haven’t been charged|nothing was charged/i);
        expect(detail).toContain('check your email');
      }
    }
    expect(toProblem(new Error('a bug'), { method: 'POST', path: '/api/checkout' }).detail).toMatch(
      /^(?!.*charge).*“Your orders” first/,
    );
  });

  it.each([
    cartProblem({ code: 'unknown_sku' }),
    cartProblem({ code: 'line_not_found' }),
    cartProblem({ code: 'sold_out' }),
    cartProblem({ code: 'insufficient_stock', available: 2 }),
    cartProblem({ code: 'quantity_too_large', largest: 20 }),
    checkoutProblem({ code: 'cart_empty' }),
    checkoutProblem({ code: 'sold_out', skus: ['NUE-CM-1'] }),
    checkoutProblem({ code: 'price_changed', totalMinor: minor(1) }),
    checkoutProblem({ code: 'delivery_option_unavailable' }),
    checkoutProblem({ code: 'cash_on_delivery_unavailable' }),
    checkoutProblem({ code: 'too_many_open_orders', whose: 'person' }),
    checkoutProblem({ code: 'too_many_open_orders', whose: 'network' }),
    checkoutProblem({ code: 'hold_limit', whose: 'person', sku: 'A', title: 'Thing', most: 3 }),
    checkoutProblem({ code: 'hold_limit', whose: 'network', sku: 'A', title: 'Thing', most: 0 }),
    checkoutProblem({ code: 'total_too_small' }),
    checkoutProblem({ code: 'total_too_large' }),
    checkoutProblem({ code: 'payment_provider_unavailable' }),
  ])('$code has a client or service status and says something to a person', (problem) => {
    expect(problem.status === 503 || (problem.status >= 400 && problem.status < 500)).toBe(true);
    expect(problem.title.length).toBeGreaterThan(5);
    expect(problem.detail).toMatch(/^[A-Z].*\.$/s);
  });
});
