import 'server-only';
import { type CartDiscount, type CartLineRow, lineTitle } from '@/lib/cart/build-cart';
import { selectCartLines } from '@/lib/cart/cart-statements';
import { evaluateCartDiscount } from '@/lib/cart/evaluate-cart-discount';
import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { listDeliveryRates } from '@/lib/checkout/list-delivery-rates';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import type { Currency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { computeOrderTotals, type OrderTotals } from '@/lib/pricing/order-totals';

export type QuotedLine = CartLineRow & { title: string };

/** A delivery option and the order with it. */
export type QuotedDelivery = { quote: DeliveryQuote; totals: OrderTotals };

export type OrderQuote = {
  lines: QuotedLine[];
  /** Each delivery option to this country. */
  choices: QuotedDelivery[];
  /** The option asked for; the first one when none was; null when that one is unavailable. */
  option: DeliveryQuote | null;
  /** With that option; without delivery when there is none. */
  totals: OrderTotals;
  /** The promotion code of the cart and its evaluation. */
  discount: CartDiscount | null;
  currency: Currency;
  /** The owner takes no new orders. */
  isShopPaused: boolean;
};

/**
 * What an order of this cart, sent to this country, costs at this moment. Checkout page and checkout itself ask here,
 * so that they cannot differ (commerce rule 1).
 * @returns null when the cart is empty.
 */
export async function quoteOrder(
  db: Db,
  input: { cartToken: string; country: string; deliveryOption: string | null },
): Promise<OrderQuote | null> {
  const cart = await selectCartLines(db, sha256(input.cartToken));
  const { rows: lines } = cart;
  if (lines.length === 0) return null;
  const discount = await evaluateCartDiscount(db, cart);
  const priced = {
    lines,
    discount: discount?.outcome.ok ? discount.outcome.value : null,
    includedTaxBps: cart.shop.includedTaxBps,
  };
  const rates = await listDeliveryRates(db, input.country);
  const choices = rates.map((rate) => {
    const totals = computeOrderTotals({ ...priced, delivery: rate });
    return { quote: { ...rate, priceMinor: totals.deliveryMinor }, totals };
  });
  const choice = input.deliveryOption
    ? choices.find(({ quote }) => quote.code === input.deliveryOption)
    : choices[0];
  return {
    lines: lines.map((row) => ({ ...row, title: lineTitle(row.productTitle, row.variantTitle) })),
    choices,
    option: choice?.quote ?? null,
    totals: choice?.totals ?? computeOrderTotals({ ...priced, delivery: null }),
    discount,
    currency: SHOP_CURRENCY,
    isShopPaused: cart.shop.isPaused,
  };
}
