import { type Currency, minor } from '@/lib/core/money';
import type { Result } from '@/lib/core/result';
import type { DiscountRejection, PromotionCodeState } from '@/lib/discounts/discount';
import { discountRejectionMessage } from '@/lib/discounts/discount-rejection-message';
import type { DeliveryRate } from '@/lib/pricing/delivery-price';
import { type AppliedDiscount, isFreeDelivery } from '@/lib/pricing/discount-kinds';
import { computeOrderTotals, lineGrossMinor } from '@/lib/pricing/order-totals';
import type { Cart, CartChange, CartLine, CartPromotion } from './cart';

/** A cart line as stored, joined with its variant. Amounts in minor units of `currency`. */
export type CartLineRow = {
  id: string;
  variantId: string;
  productId: string;
  sku: string;
  productTitle: string;
  variantTitle: string;
  productSlug: string;
  pictureName: string | null;
  quantity: number;
  unitPriceMinor: number;
  seenUnitPriceMinor: number;
  available: number;
};

/** The promotion code on a cart and the discount that it gives, or why it gives none. */
export type CartDiscount = { code: PromotionCodeState; outcome: Result<AppliedDiscount, DiscountRejection> };

/**
 * Builds the cart from its rows: totals, and in `notices` every change since the buyer last changed a line.
 * Delivery is zero for an empty cart.
 */
export function buildCart(input: {
  rows: readonly CartLineRow[];
  /** The rate of the default option in the shop's own country; null where none is offered. */
  delivery: DeliveryRate | null;
  discount: CartDiscount | null;
  currency: Currency;
  /** Of the tax that prices include; none unless given. */
  includedTaxBps?: number;
}): Cart {
  const lines = input.rows.map(toCartLine);
  const outcome = input.discount?.outcome;
  const { subtotalMinor, discountMinor, deliveryMinor, totalMinor, includedTaxBps, includedTaxMinor } =
    computeOrderTotals({
      lines,
      discount: outcome?.ok ? outcome.value : null,
      delivery: lines.length > 0 ? input.delivery : null,
      includedTaxBps: input.includedTaxBps ?? 0,
    });
  return {
    lines,
    subtotalMinor,
    discountMinor,
    deliveryMinor,
    totalMinor,
    includedTaxBps,
    includedTaxMinor,
    currency: input.currency,
    promotionCode: input.discount?.code.code ?? null,
    promotion: input.discount && toPromotion(input.discount, input.currency),
    notices: input.rows.flatMap(changesOf),
  };
}

function toPromotion({ code, outcome }: CartDiscount, currency: Currency): CartPromotion {
  const { rule } = code;
  return {
    code: code.code,
    title: rule.title,
    percentOffBps: rule.percentOffBps,
    isFreeDelivery: isFreeDelivery(rule.kind),
    expiresAt: soonest(code.expiresAt, rule.endsAt)?.toISOString() ?? null,
    problem: outcome.ok
      ? null
      : { code: outcome.error.code, detail: discountRejectionMessage(outcome.error, currency) },
  };
}

function soonest(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}

/** One phrase for product and variant: "NUE Cupping Massager, Duo set". */
export function lineTitle(productTitle: string, variantTitle: string): string {
  return `${productTitle}, ${variantTitle}`;
}

function toCartLine(row: CartLineRow): CartLine {
  const unitPriceMinor = minor(row.unitPriceMinor);
  return {
    id: row.id,
    sku: row.sku,
    title: lineTitle(row.productTitle, row.variantTitle),
    productSlug: row.productSlug,
    pictureName: row.pictureName,
    quantity: row.quantity,
    unitPriceMinor,
    lineTotalMinor: lineGrossMinor(row),
    available: Math.max(0, row.available),
  };
}

function changesOf(row: CartLineRow): CartChange[] {
  const title = lineTitle(row.productTitle, row.variantTitle);
  const changes: CartChange[] = [];
  if (row.seenUnitPriceMinor !== row.unitPriceMinor) {
    changes.push({
      code: 'price_changed',
      lineId: row.id,
      title,
      fromMinor: minor(row.seenUnitPriceMinor),
      toMinor: minor(row.unitPriceMinor),
    });
  }
  if (row.available <= 0) changes.push({ code: 'sold_out', lineId: row.id, title });
  else if (row.available < row.quantity) {
    changes.push({ code: 'insufficient_stock', lineId: row.id, title, available: row.available });
  }
  return changes;
}
