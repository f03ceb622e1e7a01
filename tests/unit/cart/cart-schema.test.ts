import { describe, expect, it } from 'vitest';
import { addLineSchema, setLineSchema } from '@/lib/cart/cart-schema';

describe('adding to a cart', () => {
  it('is one unless a quantity is said', () => {
    expect(addLineSchema.parse({ sku: 'NUE-CM-1' })).toEqual({ sku: 'NUE-CM-1', quantity: 1 });
  });

  it.each([1, 20])('may be of %d', (quantity) => {
    expect(addLineSchema.safeParse({ sku: 'NUE-CM-1', quantity }).success).toBe(true);
  });

  it.each([0, -1, 21, 1.5, '1', null, Number.NaN, 1e300])('may not be of %j', (quantity) => {
    expect(addLineSchema.safeParse({ sku: 'NUE-CM-1', quantity }).success).toBe(false);
  });

  it.each([undefined, null, '', 5, 'x'.repeat(65), 'NUE\u0000', 'NUE CM', '\ud800', "x'--", ['NUE-CM-1']])(
    'needs a sku, which %j is not',
    (sku) => expect(addLineSchema.safeParse({ sku, quantity: 1 }).success).toBe(false),
  );
});

describe('setting a line', () => {
  it.each([0, 1, 20])('may be to %d', (quantity) => {
    expect(setLineSchema.safeParse({ quantity }).success).toBe(true);
  });

  it.each([undefined, -1, 21, 0.5, '0', null])('may not be to %j', (quantity) => {
    expect(setLineSchema.safeParse({ quantity }).success).toBe(false);
  });
});
