import { expect, it } from 'vitest';
import { chargeWords, daysWords, placeWords } from '@/components/catalogue/delivery-words';
import { minor } from '@/lib/core/money';

const rate = (country: string | null) => ({
  country,
  regularPriceMinor: minor(350_000),
  freeFromSubtotalMinor: null,
  currency: 'PKR' as const,
});

it('tells days as one number or as two', () => {
  expect(daysWords({ minDays: 2, maxDays: 5 })).toBe('2 to 5 days');
  expect(daysWords({ minDays: 1, maxDays: 1 })).toBe('1 day');
});

it('tells the charge, and from which order on there is none', () => {
  expect(chargeWords(rate(null))).toBe('Rs\u00a03,500');
  expect(chargeWords({ ...rate(null), freeFromSubtotalMinor: minor(1_000_000) })).toBe(
    'Rs\u00a03,500, free from Rs\u00a010,000',
  );
  expect(chargeWords({ ...rate(null), regularPriceMinor: minor(0) })).toBe('Free');
});

it('puts the name of a country into a sentence', () => {
  expect(placeWords(rate('United Arab Emirates'), false)).toBe('to the United Arab Emirates');
  expect(placeWords(rate('Germany'), false)).toBe('to Germany');
  expect(placeWords(rate(null), false)).toBe('to other countries');
  expect(placeWords(rate(null), true)).toBe('to any country');
});
