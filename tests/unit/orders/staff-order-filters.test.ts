import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasFilters,
  NO_FILTERS,
  ORDER_SORTS,
  type OrderFilters,
  ordersPath,
  parseOrderFilters,
} from '@/lib/orders/list/order-filters';
import { ORDER_FULFILMENT_STATUSES, ORDER_PAYMENT_STATUSES, ORDER_STATUSES } from '@/lib/orders/order-state';
import {
  BUILT_IN_FILTERS,
  normaliseFilterName,
  normaliseFilterQuery,
} from '@/lib/orders/saved-filters/saved-filter';

/** What the server makes of the address, as Next hands it over. */
function readBack(path: string) {
  const params: Record<string, string[]> = {};
  for (const [name, value] of new URL(path, 'http://shop.test').searchParams) {
    params[name] = [...(params[name] ?? []), value];
  }
  return parseOrderFilters(params);
}

const anyOf = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cursor = fc.record({
  value: fc.integer({ min: 0, max: 253_402_300_799_999 }),
  orderNumber: fc.integer({ min: 1, max: 2_147_483_647 }),
});
const words = (longest: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: longest / 4 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim());
const asked: fc.Arbitrary<OrderFilters> = fc.record({
  q: words(100),
  status: anyOf(ORDER_STATUSES),
  payment: anyOf(ORDER_PAYMENT_STATUSES),
  fulfilment: anyOf(ORDER_FULFILMENT_STATUSES),
  method: anyOf(['card', 'cash_on_delivery'] as const),
  country: fc.option(fc.constantFrom('PK', 'GB', 'AE')),
  discount: fc.option(fc.constantFrom('with' as const, 'without' as const)),
  code: fc.option(fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,30}$/)),
  from: fc.option(day),
  to: fc.option(day),
  attention: fc.boolean(),
  sort: fc.constantFrom(...ORDER_SORTS),
  after: fc.option(cursor),
  before: fc.option(cursor),
});

describe('the URL of the order list', () => {
  it('contains all filters: whoever opens it sees the same list', () => {
    fc.assert(
      fc.property(asked, (filters) => {
        expect(readBack(ordersPath(filters))).toEqual({ filters, ignored: [] });
      }),
    );
  });

  it('is short, readable and canonical', () => {
    expect(ordersPath(NO_FILTERS)).toBe('/admin/orders');
    const path =
      '/admin/orders?q=Ayesha+Khan&status=placed&fulfilment=unfulfilled,partially_dispatched&attention=1';
    expect(ordersPath(readBack(path).filters)).toBe(path);
    expect(ordersPath({ status: 'placed', attention: true })).toBe('/admin/orders?status=placed&attention=1');
    const ticked = readBack('/admin/orders?status=cancelled&status=pending&sort=newest&q=&country=');
    expect(ordersPath(ticked.filters)).toBe('/admin/orders?status=pending,cancelled');
  });

  it('ignores invalid filters, reports which, and keeps the rest', () => {
    const { filters, ignored } = readBack(
      "/admin/orders?q=khan&status=placed,placed'+or+true&payment=much&country=Pakistan&from=2026-02-30&to=2026-02-28&discount=yes&attention=yes&sort=best&before=1e99&after=-4&utm_source=x",
    );
    expect(filters).toEqual({ ...NO_FILTERS, q: 'khan', status: ['placed'], to: '2026-02-28' });
    expect(ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'sort=best',
      "status=placed' or true",
      'payment=much',
      'country=Pakistan',
      'discount=yes',
    ]);
  });

  it.each(['99999999999999999-1', '1-99999999999', '1-0', '-1-1', '1', 'x-1', '253402300800000-1'])(
    'ignores the invalid cursor %s',
    (after) => {
      expect(parseOrderFilters({ after })).toEqual({
        filters: NO_FILTERS,
        ignored: [{ name: 'after', value: after }],
      });
    },
  );

  it('never fails, whatever stands there', () => {
    const name = fc.constantFrom(...Object.keys(NO_FILTERS), 'other');
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const value = fc.oneof(text, fc.array(text, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.dictionary(name, value), (params) => {
        const { filters } = parseOrderFilters(params);
        expect(readBack(ordersPath(filters)).filters).toEqual(filters);
      }),
    );
  });

  it('takes the first of two, and no characters that cannot be stored', () => {
    expect(parseOrderFilters({ q: ['khan', 'ali'] }).filters.q).toBe('khan');
    expect(parseOrderFilters({ q: ' \u0000kh\u0000an\n ' }).filters.q).toBe('kh an');
    expect(parseOrderFilters({ q: 'x'.repeat(5000) }).filters.q).toHaveLength(100);
  });

  it('knows whether anything narrows the list', () => {
    expect(hasFilters(NO_FILTERS)).toBe(false);
    expect(hasFilters({ ...NO_FILTERS, sort: 'oldest', after: { value: 1, orderNumber: 1 } })).toBe(false);
    expect(hasFilters({ ...NO_FILTERS, country: 'PK' })).toBe(true);
  });
});

describe('saved filters of the list', () => {
  it('contain valid filters', () => {
    for (const { query } of BUILT_IN_FILTERS) {
      expect(normaliseFilterQuery(query)).toBe(query);
      expect(readBack(`/admin/orders?${query}`).ignored).toEqual([]);
    }
  });

  it('contain no cursor, and nothing invalid', () => {
    expect(normaliseFilterQuery('status=placed&after=5-5&evil=%3Cscript%3E&payment=much')).toBe(
      'status=placed',
    );
    expect(normaliseFilterQuery('#?&&==')).toBe('');
  });

  it('have a name of one tidy line', () => {
    expect(normaliseFilterName('  To\n pack \u0000 today ')).toBe('To pack today');
    expect(normaliseFilterName(' \t ')).toBeNull();
    expect(normaliseFilterName('x'.repeat(41))).toBeNull();
  });
});
