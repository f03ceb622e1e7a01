import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Currency } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';
import type { PolicyNumbers } from '@/lib/policies/policy';
import type { OrderTotals } from '@/lib/pricing/order-totals';
import { PAYMENT_METHOD_STAFF_TEXTS } from '@/lib/pricing/payment-method-staff-texts';
import { describePaymentMethod, type PaymentMethod } from '@/lib/pricing/payment-methods';
import { normaliseEmail } from './normalise-email';
import type { ShippingAddress } from './order';
import { placeholderAccessToken } from './order-link';
import { recordOrderEvent } from './record-order-event';

export type NewOrder = {
  cartId: string;
  fingerprint: string;
  request: {
    email: string;
    shippingAddress: ShippingAddress;
    paymentMethod: PaymentMethod;
    /** The edition of the safety note that the buyer confirmed with this request. */
    safetyAcknowledged: string;
  };
  quote: {
    lines: {
      variantId: string;
      sku: string;
      productTitle: string;
      variantTitle: string;
      quantity: number;
      unitPriceMinor: number;
    }[];
    totals: OrderTotals;
    currency: Currency;
  };
  option: { code: string; title: string };
  /** The code that is used, as it is printed on the order. */
  promotionCode: string | null;
  /** The share link through which the buyer came. */
  shareId: string | null;
  /** From `hashClientNetwork`. */
  clientNetworkHash: Buffer<ArrayBuffer>;
  /** The article that the cart is attributed to. */
  sourceArticleSlug: string | null;
  /** The versions of the policies that are in force. */
  policyVersions: PolicyNumbers;
};

export type PlacedOrder = { id: string; orderNumber: number };

export type CreatedOrder = PlacedOrder & { lines: { id: string; discountMinor: number }[] };

/**
 * Writes an order with its lines as they are at this moment, before any payment service is asked (commerce rule 8).
 * It is `placed` at once, or `pending` until it is paid, as its payment method has it.
 */
export async function createOrder(tx: Tx, input: NewOrder): Promise<CreatedOrder> {
  const { request, quote } = input;
  const { totals } = quote;
  const address = request.shippingAddress;
  const { isPlacedUnpaid } = describePaymentMethod(request.paymentMethod);
  const id = newId();
  const order = await tx.order.create({
    data: {
      id,
      accessToken: placeholderAccessToken(id),
      cartId: input.cartId,
      checkoutFingerprint: input.fingerprint,
      status: isPlacedUnpaid ? 'placed' : 'pending',
      placedAt: isPlacedUnpaid ? new Date() : null,
      paymentMethod: request.paymentMethod,
      placedFromHash: input.clientNetworkHash,
      promotionCode: input.promotionCode,
      shareId: input.shareId,
      sourceArticleSlug: input.sourceArticleSlug,
      safetyNoteVersion: request.safetyAcknowledged,
      safetyAcknowledgedAt: new Date(),
      policyVersions: input.policyVersions,
      email: request.email,
      emailNormalised: normaliseEmail(request.email),
      shippingName: address.name,
      shippingLine1: address.line1,
      shippingLine2: address.line2,
      shippingCity: address.city,
      shippingRegion: address.region,
      shippingPostalCode: address.postalCode,
      shippingCountry: address.country,
      shippingPhone: address.phone,
      deliveryOptionCode: input.option.code,
      deliveryOptionTitle: input.option.title,
      currency: quote.currency,
      subtotalMinor: totals.subtotalMinor,
      discountMinor: totals.discountMinor,
      deliveryMinor: totals.deliveryMinor,
      taxAddedMinor: totals.taxAddedMinor,
      totalMinor: totals.totalMinor,
      includedTaxBps: totals.includedTaxBps,
      includedTaxMinor: totals.includedTaxMinor,
    },
    select: { id: true, orderNumber: true },
  });
  const lines = toOrderLines(order.id, quote);
  await tx.orderLine.createMany({ data: lines });
  await recordOrderEvent(tx, {
    orderId: order.id,
    type: isPlacedUnpaid ? 'order_placed' : 'order_created',
    actor: 'customer',
    to: isPlacedUnpaid ? 'placed' : 'pending',
    reason: PAYMENT_METHOD_STAFF_TEXTS[request.paymentMethod].begun,
  });
  return { ...order, lines: lines.map(({ id, discountMinor }) => ({ id, discountMinor })) };
}

function toOrderLines(orderId: string, quote: NewOrder['quote']) {
  return quote.lines.map((line, index) => ({
    id: newId(),
    orderId,
    variantId: line.variantId,
    position: index + 1,
    sku: line.sku,
    title: line.productTitle,
    variantTitle: line.variantTitle,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    discountMinor: quote.totals.lines[index]?.discountMinor ?? 0,
    lineTotalMinor: quote.totals.lines[index]?.lineTotalMinor ?? 0,
  }));
}
