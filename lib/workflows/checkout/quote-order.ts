import 'server-only';
import { type CartDiscount, type CartLineRow, lineTitle } from '@/lib/cart/build-cart';
import { selectCartLines } from '@/lib/cart/cart-statements';
import { evaluateCartDiscount } from '@/lib/cart/evaluate-cart-discount';
import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { listDeliveryQuotes } from '@/lib/checkout/list-delivery-quotes';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import { addMinor, type Currency, type Minor, minor, multiplyMinor, subtractMinor } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { computeOrderTotals, type OrderTotals } from '@/lib/orders/order-totals';

export type QuotedLine = CartLineRow & { title: string };

export type OrderQuote = {
  lines: QuotedLine[];
  /** With their prices for this order. */
  options: DeliveryQuote[];
  /** The option asked for; the first one when none was; null when that one is unavailable. */
  option: DeliveryQuote | null;
  totals: OrderTotals;
  /** The promotion code of the cart and its evaluation. */
  discount: CartDiscount | null;
  /** What the chosen option would cost without a code that makes it free. */
  waivedDeliveryMinor: Minor;
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
  const { rows } = cart;
  if (rows.length === 0) return null;
  const lines = rows.map((row) => ({ ...row, title: lineTitle(row.productTitle, row.variantTitle) }));
  const priced = lines.map((line) => ({
    unitPriceMinor: minor(line.unitPriceMinor),
    quantity: line.quantity,
  }));
  const subtotalMinor = addMinor(...priced.map((line) => multiplyMinor(line.unitPriceMinor, line.quantity)));
  const discount = await evaluateCartDiscount(db, cart);
  const applied = discount?.outcome.ok ? discount.outcome.value : null;
  const discountMinor = applied?.discountMinor ?? minor(0);
  const listed = await listDeliveryQuotes(db, {
    country: input.country,
    subtotalMinor: subtractMinor(subtotalMinor, discountMinor),
  });
  const options = applied?.isFreeDelivery
    ? listed.map((option) => ({ ...option, priceMinor: minor(0) }))
    : listed;
  const option = input.deliveryOption
    ? (options.find((candidate) => candidate.code === input.deliveryOption) ?? null)
    : (options[0] ?? null);
  const deliveryMinor: Minor = option?.priceMinor ?? minor(0);
  return {
    lines,
    options,
    option,
    totals: computeOrderTotals({
      lines: priced,
      discountMinor,
      ...(applied ? { eligibleMinor: applied.eligibleMinor } : {}),
      deliveryMinor,
      includedTaxBps: cart.shop.includedTaxBps,
    }),
    discount,
    waivedDeliveryMinor: subtractMinor(
      listed.find((candidate) => candidate.code === option?.code)?.priceMinor ?? deliveryMinor,
      deliveryMinor,
    ),
    currency: SHOP_CURRENCY,
    isShopPaused: cart.shop.isPaused,
  };
}
