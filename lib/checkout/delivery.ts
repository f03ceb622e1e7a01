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

/** An international delivery option, with its rate for each country. */
export type InternationalDelivery = {
  code: string;
  title: string;
  minDays: number;
  maxDays: number;
  rates: (DeliveryRate & {
    /** Its name in English; null for every country without a price of its own. */
    country: string | null;
    currency: Currency;
  })[];
};
