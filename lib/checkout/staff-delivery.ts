import type { Currency } from '../core/money';

/** The rate for every country abroad that has no row of its own. */
export const ABROAD = '**';

export type StaffDeliveryRate = {
  /** ISO 3166-1 alpha-2, or `ABROAD`. */
  country: string;
  priceMinor: number;
  freeFromSubtotalMinor: number | null;
};

/** A way to deliver as staff see and change it. */
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
