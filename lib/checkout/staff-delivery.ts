import type { Currency } from '@/lib/core/money';

/** The rate for every foreign country without a row of its own ("rest of world"). */
export const REST_OF_WORLD = '**';

export type StaffDeliveryRate = {
  /** ISO 3166-1 alpha-2, or `REST_OF_WORLD`. */
  country: string;
  priceMinor: number;
  freeFromSubtotalMinor: number | null;
};

/** A delivery option as staff see and edit it. */
export type StaffDeliveryOption = {
  code: string;
  title: string;
  minDays: number;
  maxDays: number;
  position: number;
  isActive: boolean;
  version: number;
  currency: Currency;
  rates: StaffDeliveryRate[];
};
