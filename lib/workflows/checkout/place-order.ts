import 'server-only';
import { lockCart } from '@/lib/cart/lock-cart';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { addMinor } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { holdRedemption } from '@/lib/discounts/hold-redemption';
import { hashPerson } from '@/lib/discounts/person-hash';
import { reserveStock } from '@/lib/inventory/reserve-stock';
import { type CreatedOrder, createOrder, type PlacedOrder } from '@/lib/orders/create-order';
import { hashClientNetwork } from '@/lib/orders/limits/open-order-limit';
import { normaliseEmail } from '@/lib/orders/normalise-email';
import type { OpenPayment } from '@/lib/payments/open-payment';
import { SALE_POLICIES } from '@/lib/policies/policy';
import { findPolicyNumbers } from '@/lib/policies/queries';
import {
  describePaymentMethod,
  isPaymentMethodOffered,
  MAX_ORDER_MINOR,
  type PaymentMethod,
} from '@/lib/pricing/payment-methods';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import { paymentMethodPort } from '@/lib/workflows/payments/methods/payment-method-ports';
import { checkOpenOrderLimits } from './check-open-order-limits';
import { checkoutFingerprint } from './checkout-fingerprint';
import { findExistingOrder, findUnpaidOrder } from './find-existing-order';
import { type OrderQuote, quoteOrder } from './quote-order';

/** How long the same request, from a cart that has changed since, counts as a repeated one. */
const SAME_REQUEST_MS = 15 * 60_000;

export type Placement =
  /** The order is committed; `payment` is null where none is waited for, and there is nothing more to do. */
  | { kind: 'placed'; order: PlacedOrder; payment: OpenPayment | null }
  /** The buyer has another unpaid order from this cart, which must be cancelled first (commerce rule 7). */
  | { kind: 'superseding'; orderId: string; paymentId: string; method: PaymentMethod };

/**
 * Turns the cart of a token into an order, all in one transaction: current prices read, stock reserved, lines
 * snapshotted, and what the payment method does at once: a payment opened, or stock committed and the mail enqueued.
 * Idempotent: the same request finds its order again, whatever its method and whether it is paid yet.
 * @returns the placement, or what the buyer is told; `inTransaction` then rolls back what was written before.
 */
export async function placeOrder(
  tx: Tx,
  input: {
    cartToken: string;
    request: CheckoutRequest;
    /** The client network, as `clientNetwork` computes it. */
    addressPrefix: string;
    /** Of the share link through which the buyer came, if any. */
    shareToken?: string | null;
  },
): Promise<Result<Placement, CheckoutError>> {
  const { cartToken, request } = input;
  // A double click waits here and then finds the order of the first.
  const cart = await lockCart(tx, cartToken);
  const quote = await quoteOrder(tx, {
    cartToken,
    country: request.shippingAddress.country,
    deliveryOption: request.deliveryOption,
  });
  if (!cart) return fail({ code: 'cart_empty' });
  const cartId = cart.id;
  if (!quote) {
    const existing = await findExistingOrder(tx, { cartId, request });
    if (!existing) return fail({ code: 'cart_empty' });
    return succeed({ kind: 'placed', ...existing });
  }
  const checked = checkQuote(quote, request);
  if (!checked.ok) {
    // A change of the cart in another tab does not prevent a lost response from being sent again.
    const since = new Date(Date.now() - SAME_REQUEST_MS);
    const existing =
      checked.error.code === 'price_changed' ? await findExistingOrder(tx, { cartId, request, since }) : null;
    if (existing) return succeed({ kind: 'placed', ...existing });
    // Nothing that the buyer corrects helps while no orders are taken.
    return quote.isShopPaused ? fail({ code: 'shop_paused' }) : checked;
  }

  const promotionCode = quote.discount?.outcome.ok ? quote.discount.code.code : null;
  const { totalMinor } = quote.totals;
  const fingerprint = checkoutFingerprint({ lines: quote.lines, request, totalMinor, promotionCode });
  const earlier = await findUnpaidOrder(tx, cartId);
  if (earlier && isPayable(earlier, fingerprint)) return succeed({ kind: 'placed', ...earlier });
  // An existing order can still be completed while the shop is paused, but not be superseded.
  if (quote.isShopPaused) return fail({ code: 'shop_paused' });
  if (earlier) return succeed(superseding(earlier));
  const short = quote.lines.filter((line) => line.quantity > line.available);
  if (short.length > 0) return fail({ code: 'sold_out', skus: short.map((line) => line.sku) });
  const clientNetworkHash = hashClientNetwork(input.addressPrefix);
  const limits = await checkOpenOrderLimits(tx, {
    clientNetworkHash,
    emailNormalised: normaliseEmail(request.email),
    lines: quote.lines,
    isUnpaid: !describePaymentMethod(request.paymentMethod).isPlacedUnpaid,
  });
  if (!limits.ok) return limits;
  const order = await createOrder(tx, {
    cartId,
    fingerprint,
    request,
    quote,
    option: checked.value,
    promotionCode,
    shareId: await findShareId(tx, input.shareToken ?? null),
    clientNetworkHash,
    sourceArticleSlug: cart.sourceArticleSlug,
    policyVersions: await findPolicyNumbers(tx, SALE_POLICIES),
  });
  const held = await holdDiscount(tx, { quote, order, request });
  if (!held.ok) return held;
  const { isLittleLeft } = limits.value;
  const paid = await reserveAndOpen(tx, { orderId: order.id, cartId, quote, request, isLittleLeft });
  return paid.ok ? succeed({ kind: 'placed', order, payment: paid.value }) : paid;
}

/** Reserves the stock of an order, with what its payment method does before and after. */
async function reserveAndOpen(
  tx: Tx,
  input: {
    orderId: string;
    cartId: string;
    quote: OrderQuote;
    request: CheckoutRequest;
    isLittleLeft: boolean;
  },
): Promise<Result<OpenPayment | null, CheckoutError>> {
  const { quote, ...order } = input;
  const port = paymentMethodPort(input.request.paymentMethod);
  const amountMinor = quote.totals.totalMinor;
  const payment = await port.open(tx, { ...order, amountMinor, currency: quote.currency });
  // As late as possible: the row lock of a variant blocks everybody else who buys it.
  const reserved = await reserveOrRefuse(tx, { orderId: order.orderId, quote });
  if (!reserved.ok) return reserved;
  await port.place(tx, order);
  return succeed(payment);
}

type UnpaidOrder = NonNullable<Awaited<ReturnType<typeof findUnpaidOrder>>>;

/** Whether it is the same checkout, and its session can still be paid. */
function isPayable({ order, payment }: UnpaidOrder, fingerprint: string): boolean {
  return order.checkoutFingerprint === fingerprint && payment.sessionExpiresAt > new Date();
}

function superseding({ order, payment }: UnpaidOrder): Placement {
  return {
    kind: 'superseding',
    orderId: order.id,
    paymentId: payment.id,
    method: order.paymentMethod,
  };
}

async function reserveOrRefuse(
  tx: Tx,
  input: { orderId: string; quote: OrderQuote },
): Promise<Result<null, CheckoutError>> {
  const { lines } = input.quote;
  const reserved = await reserveStock(tx, { orderId: input.orderId, lines });
  if (reserved.ok) return succeed(null);
  const isShort = (line: { variantId: string }) => reserved.error.variantIds.includes(line.variantId);
  return fail({ code: 'sold_out', skus: lines.filter(isShort).map((line) => line.sku) });
}

function checkQuote(
  quote: OrderQuote,
  request: CheckoutRequest,
): Result<NonNullable<OrderQuote['option']>, CheckoutError> {
  const { option, totals } = quote;
  if (request.safetyAcknowledged !== SAFETY_NOTE.version) return fail({ code: 'safety_note_changed' });
  if (quote.choices.length === 0) return fail({ code: 'country_not_served' });
  if (!option) return fail({ code: 'delivery_option_unavailable' });
  const { paymentMethod: method, shippingAddress } = request;
  if (!isPaymentMethodConfigured(method)) return fail({ code: 'payment_method_unavailable' });
  if (!isPaymentMethodOffered({ method, country: shippingAddress.country })) {
    return fail({ code: 'cash_on_delivery_unavailable' });
  }
  const { discount } = quote;
  if (discount && !discount.outcome.ok && totals.totalMinor !== request.expectedTotalMinor) {
    return fail({
      code: 'promotion_code_unavailable',
      obstacle: discount.outcome.error,
      totalMinor: totals.totalMinor,
    });
  }
  if (totals.totalMinor !== request.expectedTotalMinor) {
    return fail({ code: 'price_changed', totalMinor: totals.totalMinor });
  }
  if (Math.max(totals.subtotalMinor, totals.totalMinor) > MAX_ORDER_MINOR) {
    return fail({ code: 'order_too_large' });
  }
  const limits = describePaymentMethod(method).totals[quote.currency];
  if (!limits) return fail({ code: 'payment_method_unavailable' });
  if (totals.totalMinor < limits.minMinor) return fail({ code: 'total_too_small' });
  if (totals.totalMinor > limits.maxMinor) return fail({ code: 'total_too_large' });
  return succeed(option);
}

/** Holds the promotion code for this order, or refuses before the buyer pays (commerce rule 20). */
async function holdDiscount(
  tx: Tx,
  input: { quote: OrderQuote; order: CreatedOrder; request: CheckoutRequest },
): Promise<Result<null, CheckoutError>> {
  const { quote, order, request } = input;
  if (!quote.discount?.outcome.ok) return succeed(null);
  const { totals } = quote;
  const held = await holdRedemption(tx, {
    orderId: order.id,
    code: quote.discount.code,
    amountMinor: addMinor(totals.discountMinor, totals.waivedDeliveryMinor),
    allocations: order.lines.map(({ id, discountMinor }) => ({
      orderLineId: id,
      amountMinor: discountMinor,
    })),
    emailHash: hashPerson({ kind: 'email', value: normaliseEmail(request.email) }),
    phoneHash: hashPerson({ kind: 'phone', value: request.shippingAddress.phone }),
    status: describePaymentMethod(request.paymentMethod).isPlacedUnpaid ? 'redeemed' : 'held',
  });
  if (held.ok) return succeed(null);
  return fail({ code: 'promotion_code_unavailable', obstacle: held.error, totalMinor: null });
}

async function findShareId(tx: Tx, shareToken: string | null): Promise<string | null> {
  if (!shareToken) return null;
  const share = await tx.share.findUnique({ where: { token: shareToken }, select: { id: true } });
  return share?.id ?? null;
}
