import { expect, it } from 'vitest';
import {
  deliveryChargeLabel,
  deliveryDaysLabel,
  destinationLabel,
} from '@/components/catalogue/delivery-labels';
import { minor } from '@/lib/core/money';

const rate = (...names: string[]) => ({
  countries: names.map((name, index) => ({ code: `X${index}`, name })),
  isShared: false,
  regularPriceMinor: minor(350_000),
  freeFromSubtotalMinor: null,
  currency: 'PKR' as const,
});

it('shows days as one number or as a range', () => {
  expect(deliveryDaysLabel({ minDays: 2, maxDays: 5 })).toBe('2 to 5 days');
  expect(deliveryDaysLabel({ minDays: 1, maxDays: 1 })).toBe('1 day');
});

it('shows the charge, and the amount from which delivery is free', () => {
  expect(deliveryChargeLabel(rate())).toBe('PKR\u00a03,500');
  expect(deliveryChargeLabel({ ...rate(), freeFromSubtotalMinor: minor(1_000_000) })).toBe(
    'PKR\u00a03,500, free from PKR\u00a010,000',
  );
  expect(deliveryChargeLabel({ ...rate(), regularPriceMinor: minor(0) })).toBe('Free');
});

it('puts the names of countries into a sentence, as long as they are few', () => {
  expect(destinationLabel(rate('United Arab Emirates'))).toBe('to the United Arab Emirates');
  expect(destinationLabel(rate('Germany', 'Norway', 'United Kingdom'))).toBe(
    'to Germany, Norway and the United Kingdom',
  );
  const many = rate('Austria', 'Germany', 'Norway', 'Sweden');
  expect(destinationLabel(many)).toBe('to 4 countries');
  expect(destinationLabel({ ...many, isShared: true })).toBe('to 4 other countries');
});
