import type { Currency, Minor } from '../core/money';

/** A way to deliver, priced for one country and one order value. */
export type DeliveryQuote = {
  code: string;
  title: string;
  minDays: number;
  maxDays: number;
  priceMinor: Minor;
  /** What the option costs below its free limit; equal to `priceMinor` unless the limit is reached. */
  regularPriceMinor: Minor;
  freeFromSubtotalMinor: Minor | null;
  currency: Currency;
};

/** A way to deliver to other countries, with what it costs in each. */
export type DeliveryAbroad = {
  code: string;
  title: string;
  minDays: number;
  maxDays: number;
  rates: {
    /** Its name in English; null for every country without a price of its own. */
    country: string | null;
    regularPriceMinor: Minor;
    freeFromSubtotalMinor: Minor | null;
    currency: Currency;
  }[];
};
