import type { Currency, Minor } from '@/lib/core/money';

/** The maximum quantity of one line; larger orders are arranged by mail. */
export const MAX_LINE_QUANTITY = 20;

export type CartLine = {
  id: string;
  sku: string;
  /** Product and variant in one phrase, as the order will show it. */
  title: string;
  productSlug: string;
  pictureName: string | null;
  quantity: number;
  unitPriceMinor: Minor;
  lineTotalMinor: Minor;
  /** How many this buyer could have now, their own unpaid checkout included. */
  available: number;
};

/** What changed about a line since the buyer last updated it. */
export type CartChange =
  | { code: 'price_changed'; lineId: string; title: string; fromMinor: Minor; toMinor: Minor }
  | { code: 'insufficient_stock'; lineId: string; title: string; available: number }
  | { code: 'sold_out'; lineId: string; title: string };

/** The promotion code on a cart. */
export type CartPromotion = {
  code: string;
  title: string;
  percentOffBps: number | null;
  isFreeDelivery: boolean;
  /** ISO 8601; null when it does not run out. */
  expiresAt: string | null;
  /** Why it takes nothing off at the moment; null when it does. */
  problem: { code: string; detail: string } | null;
};

/** A priced cart, as page, drawer and JSON show it. Delivery is the default option's to the home country. */
export type Cart = {
  lines: CartLine[];
  subtotalMinor: Minor;
  discountMinor: Minor;
  deliveryMinor: Minor;
  totalMinor: Minor;
  /** The part of the total that is tax, in prices and delivery; 0 where the owner shows none. */
  includedTaxBps: number;
  includedTaxMinor: Minor;
  currency: Currency;
  /** As the HTTP contract names it; `promotion` has the details. */
  promotionCode: string | null;
  promotion: CartPromotion | null;
  notices: CartChange[];
};
