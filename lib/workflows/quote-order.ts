import 'server-only';
import { selectCartLines } from '@/lib/cart/cart-statements';
import { type CartLineRow, lineTitle } from '@/lib/cart/cart-view';
import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { listDeliveryQuotes } from '@/lib/checkout/list-delivery-quotes';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { sha256 } from '@/lib/core/ids';
import { addMinor, type Currency, type Minor, minor, multiplyMinor } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { computeOrderTotals, type OrderTotals } from '@/lib/orders/order-totals';

export type QuotedLine = CartLineRow & { title: string };

export type OrderQuote = {
  lines: QuotedLine[];
  options: DeliveryQuote[];
  /** The option asked for; the first one when none was; null when what was asked for is not to be had. */
  option: DeliveryQuote | null;
  totals: OrderTotals;
  currency: Currency;
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
  const { rows } = await selectCartLines(db, sha256(input.cartToken));
  if (rows.length === 0) return null;
  const lines = rows.map((row) => ({ ...row, title: lineTitle(row.productTitle, row.variantTitle) }));
  const priced = lines.map((line) => ({
    unitPriceMinor: minor(line.unitPriceMinor),
    quantity: line.quantity,
  }));
  const subtotalMinor = addMinor(...priced.map((line) => multiplyMinor(line.unitPriceMinor, line.quantity)));
  const options = await listDeliveryQuotes(db, { country: input.country, subtotalMinor });
  const option = input.deliveryOption
    ? (options.find((candidate) => candidate.code === input.deliveryOption) ?? null)
    : (options[0] ?? null);
  const deliveryMinor: Minor = option?.priceMinor ?? minor(0);
  return {
    lines,
    options,
    option,
    totals: computeOrderTotals({ lines: priced, deliveryMinor }),
    currency: SHOP_CURRENCY,
  };
}
