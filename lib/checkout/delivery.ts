import type { Currency, Minor } from '@/lib/core/money';
import type { DeliveryRate } from '@/lib/pricing/delivery-price';

/** A delivery option with its rate for one country. */
export type DeliveryOptionRate = DeliveryRate & {
  code: string;
  title: string;
  minDays: number;
  maxDays: number;
  currency: Currency;
};

/** A delivery option, priced for one country and one order. */
export type DeliveryQuote = DeliveryOptionRate & { priceMinor: Minor };

/** A delivery option and what the order comes to with it. */
export type DeliveryChoice = {
  quote: DeliveryQuote;
  totals: { totalMinor: Minor; includedTaxMinor: Minor };
};

/** What an international delivery option costs, and in which open markets. */
export type InternationalRate = DeliveryRate & {
  countries: { code: string; name: string }[];
  /** The rate of every country without one of its own. */
  isShared: boolean;
  currency: Currency;
};

/** An international delivery option, with its rates for the open markets. */
export type InternationalDelivery = {
  code: string;
  title: string;
  minDays: number;
  maxDays: number;
  rates: InternationalRate[];
};
