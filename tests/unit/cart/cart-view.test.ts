import { describe, expect, it } from 'vitest';
import { buildCart, type CartLineRow } from '@/lib/cart/build-cart';
import { minor } from '@/lib/core/money';

const row = (changes: Partial<CartLineRow> = {}): CartLineRow => ({
  id: 'line-1',
  variantId: 'variant-1',
  productId: 'product-1',
  sku: 'NUE-CM-1',
  productTitle: 'NUE Cupping Massager',
  variantTitle: 'Single',
  productSlug: 'nue-cupping-massager',
  pictureName: 'hero',
  quantity: 2,
  unitPriceMinor: 680_000,
  seenUnitPriceMinor: 680_000,
  available: 10,
  ...changes,
});
const STANDARD = { regularPriceMinor: minor(25_000), freeFromSubtotalMinor: minor(1_000_000) };
const viewOf = (rows: CartLineRow[], delivery: Parameters<typeof buildCart>[0]['delivery'] = STANDARD) =>
  buildCart({ rows, delivery, discount: null, currency: 'PKR' });

describe('the totals of a cart', () => {
  it('are zero for an empty cart, delivery included', () => {
    expect(viewOf([])).toEqual({
      lines: [],
      subtotalMinor: 0,
      discountMinor: 0,
      deliveryMinor: 0,
      totalMinor: 0,
      includedTaxBps: 0,
      includedTaxMinor: 0,
      currency: 'PKR',
      promotionCode: null,
      promotion: null,
      notices: [],
    });
  });

  it('are its lines and the default delivery', () => {
    const view = viewOf([row({ quantity: 1 })]);
    expect([view.subtotalMinor, view.deliveryMinor, view.totalMinor]).toEqual([680_000, 25_000, 705_000]);
    expect(view.lines[0]?.title).toBe('NUE Cupping Massager, Single');
  });

  it.each([
    [999_999, 25_000],
    [1_000_000, 0],
  ])('of %d minor units has delivery of %d', (unitPriceMinor, deliveryMinor) => {
    const line = row({ quantity: 1, unitPriceMinor, seenUnitPriceMinor: unitPriceMinor });
    expect(viewOf([line]).deliveryMinor).toBe(deliveryMinor);
  });

  it('never has free delivery when the option has no free limit', () => {
    expect(
      viewOf([row({ quantity: 20 })], { regularPriceMinor: minor(60_000), freeFromSubtotalMinor: null })
        .deliveryMinor,
    ).toBe(60_000);
  });

  it('has no delivery price when the shop offers no delivery at home', () => {
    expect(viewOf([row()], null).deliveryMinor).toBe(0);
  });
});

describe('the changes shown in a cart', () => {
  it('are none while nothing has changed', () => {
    expect(viewOf([row({ quantity: 10 })]).notices).toEqual([]);
  });

  it('show a changed price, with both prices, and charge the new one', () => {
    const view = viewOf([row({ quantity: 1, unitPriceMinor: 700_000 })]);
    expect(view.notices).toEqual([
      {
        code: 'price_changed',
        lineId: 'line-1',
        title: 'NUE Cupping Massager, Single',
        fromMinor: 680_000,
        toMinor: 700_000,
      },
    ]);
    expect(view.subtotalMinor).toBe(700_000);
  });

  it('show the available quantity when there is less than wanted', () => {
    expect(viewOf([row({ quantity: 5, available: 3 })]).notices).toMatchObject([
      { code: 'insufficient_stock', available: 3 },
    ]);
  });

  it.each([0, -2])(
    'show that nothing is left when %d are available, and never a negative number',
    (available) => {
      const view = viewOf([row({ available })]);
      expect(view.notices.map((notice) => notice.code)).toEqual(['sold_out']);
      expect(view.lines[0]?.available).toBe(0);
    },
  );

  it('show both when price and stock changed, line by line', () => {
    const view = viewOf([row({ unitPriceMinor: 1, available: 1 }), row({ id: 'line-2', available: 0 })]);
    expect(view.notices.map(({ code, lineId }) => [lineId, code])).toEqual([
      ['line-1', 'price_changed'],
      ['line-1', 'insufficient_stock'],
      ['line-2', 'sold_out'],
    ]);
  });
});
