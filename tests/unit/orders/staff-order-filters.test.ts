import { describe, expect, it } from 'vitest';
import { hasFilters, NO_FILTERS, ordersPath, parseOrderFilters } from '@/lib/orders/staff-order-filters';

describe('the address of a list of orders', () => {
  it('says what is asked, and is read back the same', () => {
    const asked = {
      q: 'Ayesha Khan',
      status: 'placed',
      payment: 'paid',
      fulfilment: 'unfulfilled',
      attention: true,
      before: 1200,
      after: null,
    } as const;
    const url = new URL(ordersPath(asked), 'http://shop.test');
    expect(parseOrderFilters(Object.fromEntries(url.searchParams))).toEqual(asked);
    expect(ordersPath(NO_FILTERS)).toBe('/admin/orders');
  });

  it('asks nothing by nonsense', () => {
    const nonsense = {
      status: "placed' or true --",
      payment: 'much',
      fulfilment: '',
      attention: 'yes',
      before: '1e99',
      after: '-4',
      unknown: 'x',
    };
    expect(parseOrderFilters(nonsense)).toEqual(NO_FILTERS);
    expect(parseOrderFilters({ before: '99999999999' })).toEqual(NO_FILTERS);
    expect(hasFilters(parseOrderFilters(nonsense))).toBe(false);
  });

  it('takes the first of two, and no characters that cannot be stored', () => {
    expect(parseOrderFilters({ q: ['khan', 'ali'] }).q).toBe('khan');
    expect(parseOrderFilters({ q: ' \u0000kh\u0000an\n ' }).q).toBe('kh an');
    expect(parseOrderFilters({ q: 'x'.repeat(5000) }).q).toHaveLength(100);
  });
});
