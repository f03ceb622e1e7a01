import 'server-only';
import { lockCart } from '@/lib/cart/lock-cart';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { addMinor } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { holdRedemption } from '@/lib/discounts/hold-redemption';
import { hashPerson } from '@/lib/discounts/person-hash';
import { commitReservations } from '@/lib/inventory/commit-reservations';
import { reserveStock } from '@/lib/inventory/reserve-stock';
import { type CreatedOrder, createOrder, type PlacedOrder } from '@/lib/orders/create-order';
import { hashClientNetwork } from '@/lib/orders/limits/open-order-limit';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { normaliseEmail } from '@/lib/orders/normalise-email';
import {
  type OpenPayment,
  openPayment,
  SESSION_LIFETIME_MS,
  SHORT_SESSION_LIFETIME_MS,
} from '@/lib/payments/open-payment';
import { SALE_POLICIES } from '@/lib/policies/policy';
import { findPolicyNumbers } from '@/lib/policies/queries';
import { isPaidOnDelivery, isPaymentMethodOffered, settlementOf } from '@/lib/pricing/payment-methods';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import { checkOpenOrderLimits } from './check-open-order-limits';
import { checkoutFingerprint } from './checkout-fingerprint';
import { findExistingOrder, findUnpaidOrder } from './find-existing-order';
import { type OrderQuote, quoteOrder } from './quote-order';
import { removePurchasedLines } from './remove-purchased-lines';

/** Stripe's least and largest amounts for a rupee payment (docs.stripe.com/currencies), in minor units. */
const MIN_CARD_TOTAL_MINOR = 17_500;
const MAX_CARD_TOTAL_MINOR = 99_999_999;
/** How long the same request, from a cart that has changed since, counts as a repeated one. */
const SAME_REQUEST_MS = 15 * 60_000;
/** What the columns of an order hold (PostgreSQL's integer). */
const MAX_ORDER_MINOR = 2_147_483_647;

export type Placement =
  /** The order is committed; `payment` is null for cash on delivery, where there is nothing more to do. */
  | { kind: 'placed'; order: PlacedOrder; payment: OpenPayment | null }
  /** The buyer has another unpaid order from this cart, which must be cancelled first (commerce rule 7). */
  | { kind: 'superseding'; orderId: string; paymentId: string };

/**
 * Turns the cart of a token into an order, all in one transaction: current prices read, stock reserved, lines
 * snapshotted, payment opened (or, for cash on delivery, stock committed and the mail enqueued).
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
    return checked;
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
  const isCash = isPaidOnDelivery(request.paymentMethod);
  const limits = await checkOpenOrderLimits(tx, {
    clientNetworkHash,
    emailNormalised: normaliseEmail(request.email),
    lines: quote.lines,
    isUnpaid: !isCash,
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
  const payment = await openPaymentBy(tx, { request, orderId: order.id, quote, isLittleLeft });
  // As late as possible: the row lock of a variant blocks everybody else who buys it.
  const reserved = await reserveOrRefuse(tx, { orderId: order.id, quote });
  if (!reserved.ok) return reserved;
  if (isCash) await placeCashOrder(tx, { orderId: order.id, cartId });
  return succeed({ kind: 'placed', order, payment });
}

type UnpaidOrder = NonNullable<Awaited<ReturnType<typeof findUnpaidOrder>>>;

/** Whether it is the same checkout, and its session can still be paid. */
function isPayable({ order, payment }: UnpaidOrder, fingerprint: string): boolean {
  return order.checkoutFingerprint === fingerprint && payment.sessionExpiresAt > new Date();
}

function superseding({ order, payment }: UnpaidOrder): Placement {
  return { kind: 'superseding', orderId: order.id, paymentId: payment.id };
}

/** Opens the payment that the buyer is led to; null where the courier collects it. */
async function openPaymentBy(
  tx: Tx,
  input: { request: CheckoutRequest; orderId: string; quote: OrderQuote; isLittleLeft: boolean },
): Promise<OpenPayment | null> {
  const { orderId, quote, isLittleLeft } = input;
  const settledBy = settlementOf(input.request.paymentMethod);
  switch (settledBy) {
    case 'checkout_session':
      return openPayment(tx, {
        orderId,
        amountMinor: quote.totals.totalMinor,
        currency: quote.currency,
        lifetimeMs: isLittleLeft ? SHORT_SESSION_LIFETIME_MS : SESSION_LIFETIME_MS,
      });
    case 'courier':
      return null;
    default:
      return settledBy satisfies never;
  }
}

/** An order paid in cash is placed at once: nothing is waited for. */
async function placeCashOrder(
  tx: Tx,
  { orderId, cartId }: { orderId: string; cartId: string },
): Promise<void> {
  await commitReservations(tx, orderId);
  await enqueueOrderMail(tx, { orderId, kind: 'order_confirmation' });
  await removePurchasedLines(tx, { orderId, cartId });
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
  const isByStripe = settlementOf(request.paymentMethod) === 'checkout_session';
  if (!isPaymentMethodOffered({ method: request.paymentMethod, country: request.shippingAddress.country })) {
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
  if (isByStripe && totals.totalMinor < MIN_CARD_TOTAL_MINOR) return fail({ code: 'total_too_small' });
  if (isByStripe && totals.totalMinor > MAX_CARD_TOTAL_MINOR) return fail({ code: 'total_too_large' });
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
    status: isPaidOnDelivery(request.paymentMethod) ? 'redeemed' : 'held',
  });
  if (held.ok) return succeed(null);
  return fail({ code: 'promotion_code_unavailable', obstacle: held.error, totalMinor: null });
}

async function findShareId(tx: Tx, shareToken: string | null): Promise<string | null> {
  if (!shareToken) return null;
  const share = await tx.share.findUnique({ where: { token: shareToken }, select: { id: true } });
  return share?.id ?? null;
}
