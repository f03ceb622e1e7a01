import type { Currency, Minor } from '@/lib/core/money';

/** A delivery option, priced for one country and one order value. */
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

/** An international delivery option, with its rate for each country. */
export type InternationalDelivery = {
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
