import { expect, it } from 'vitest';
import {
  deliveryChargeLabel,
  deliveryDaysLabel,
  destinationLabel,
} from '@/components/catalogue/delivery-labels';
import { minor } from '@/lib/core/money';

const rate = (country: string | null) => ({
  country,
  regularPriceMinor: minor(350_000),
  freeFromSubtotalMinor: null,
  currency: 'PKR' as const,
});

it('shows days as one number or as a range', () => {
  expect(deliveryDaysLabel({ minDays: 2, maxDays: 5 })).toBe('2 to 5 days');
  expect(deliveryDaysLabel({ minDays: 1, maxDays: 1 })).toBe('1 day');
});

it('shows the charge, and the amount from which delivery is free', () => {
  expect(deliveryChargeLabel(rate(null))).toBe('Rs\u00a03,500');
  expect(deliveryChargeLabel({ ...rate(null), freeFromSubtotalMinor: minor(1_000_000) })).toBe(
    'Rs\u00a03,500, free from Rs\u00a010,000',
  );
  expect(deliveryChargeLabel({ ...rate(null), regularPriceMinor: minor(0) })).toBe('Free');
});

it('puts the name of a country into a sentence', () => {
  expect(destinationLabel(rate('United Arab Emirates'), false)).toBe('to the United Arab Emirates');
  expect(destinationLabel(rate('Germany'), false)).toBe('to Germany');
  expect(destinationLabel(rate(null), false)).toBe('to other countries');
  expect(destinationLabel(rate(null), true)).toBe('to any country');
});
