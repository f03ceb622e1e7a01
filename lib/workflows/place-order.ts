import 'server-only';
import { lockCart } from '@/lib/cart/lock-cart';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { acceptsCashOnDelivery } from '@/lib/checkout/payment-method';
import { addMinor } from '@/lib/core/money';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { holdRedemption } from '@/lib/discounts/hold-redemption';
import { hashPerson } from '@/lib/discounts/person-hash';
import { commitReservations } from '@/lib/inventory/commit-reservations';
import { reserveStock } from '@/lib/inventory/reserve-stock';
import { type CreatedOrder, createOrder, type PlacedOrder } from '@/lib/orders/create-order';
import { normaliseEmail } from '@/lib/orders/email-address';
import { hashPlace } from '@/lib/orders/open-order-limit';
import { oweEmail } from '@/lib/orders/owe-email';
import {
  type OpenPayment,
  openPayment,
  SESSION_LIFE_MS,
  SHORT_SESSION_LIFE_MS,
} from '@/lib/payments/open-payment';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import { checkoutFingerprint } from './checkout-fingerprint';
import { emptyCartOfOrder } from './empty-cart-of-order';
import { findOrderOfRequest, findUnpaidOrder } from './find-order-of-request';
import { type OrderQuote, quoteOrder } from './quote-order';
import { requireRoomForOrder } from './require-room-for-order';

/** Stripe's least and largest amounts for a rupee payment (docs.stripe.com/currencies), in minor units. */
const SMALLEST_CARD_TOTAL_MINOR = 17_500;
const LARGEST_CARD_TOTAL_MINOR = 99_999_999;
/** How long the same request, from a cart that holds something else now, is taken for a repetition. */
const SAME_REQUEST_MS = 15 * 60_000;
/** What the columns of an order hold (PostgreSQL's integer). */
const LARGEST_ORDER_MINOR = 2_147_483_647;

export type Placement =
  /** The order stands; `payment` is null for cash on delivery, where there is nothing more to do. */
  | { kind: 'placed'; order: PlacedOrder; payment: OpenPayment | null }
  /** The buyer has another unpaid order from this cart, which must be closed first (commerce rule 7). */
  | { kind: 'superseding'; orderId: string; paymentId: string };

/** Rolls the transaction back with a refusal that the buyer is told. */
export class CheckoutRefused extends Error {
  override name = 'CheckoutRefused';
  constructor(readonly refusal: CheckoutError) {
    super(refusal.code);
  }
}

/**
 * Turns the cart behind a token into an order, all in one transaction: prices read anew, stock reserved, lines
 * snapshotted, payment opened (or, for cash on delivery, stock committed and the mail owed).
 * The same request finds its order again, whatever its method and whether it is paid yet.
 * @throws CheckoutRefused
 */
export async function placeOrder(
  tx: Tx,
  input: {
    cartToken: string;
    request: CheckoutRequest;
    /** The network that it comes from, as `clientNetwork` tells it. */
    addressPrefix: string;
    /** Of the share link through which the buyer came, if any. */
    shareToken?: string | null;
  },
): Promise<Placement> {
  const { cartToken, request } = input;
  // A double click waits here and then finds the order of the first.
  const cart = await lockCart(tx, cartToken);
  const quote = await quoteOrder(tx, {
    cartToken,
    country: request.shippingAddress.country,
    deliveryOption: request.deliveryOption,
  });
  if (!cart) throw new CheckoutRefused({ code: 'cart_empty' });
  const cartId = cart.id;
  if (!quote) {
    const made = await findOrderOfRequest(tx, { cartId, request });
    if (!made) throw new CheckoutRefused({ code: 'cart_empty' });
    return { kind: 'placed', ...made };
  }
  const checked = checkQuote(quote, request);
  if (!checked.ok) {
    // What another tab put into the cart meanwhile does not keep a lost answer from being given again.
    const since = new Date(Date.now() - SAME_REQUEST_MS);
    const made =
      checked.error.code === 'price_changed'
        ? await findOrderOfRequest(tx, { cartId, request, since })
        : null;
    if (made) return { kind: 'placed', ...made };
    throw new CheckoutRefused(checked.error);
  }

  const promotionCode = quote.discount?.outcome.ok ? quote.discount.code.code : null;
  const { totalMinor } = quote.totals;
  const fingerprint = checkoutFingerprint({ lines: quote.lines, request, totalMinor, promotionCode });
  const earlier = await findUnpaidOrder(tx, cartId);
  if (earlier) {
    if (earlier.order.checkoutFingerprint === fingerprint && earlier.payment.sessionExpiresAt > new Date()) {
      return { kind: 'placed', ...earlier };
    }
    // An order that stands goes on to its end while the shop is paused; nothing new takes its place.
    if (quote.isShopPaused) throw new CheckoutRefused({ code: 'shop_paused' });
    return { kind: 'superseding', orderId: earlier.order.id, paymentId: earlier.payment.id };
  }

  if (quote.isShopPaused) throw new CheckoutRefused({ code: 'shop_paused' });
  const short = quote.lines.filter((line) => line.quantity > line.available);
  if (short.length > 0) throw new CheckoutRefused({ code: 'sold_out', skus: short.map((line) => line.sku) });
  const placedFromHash = hashPlace(input.addressPrefix);
  const isCash = request.paymentMethod === 'cash_on_delivery';
  const room = await requireRoomForOrder(tx, {
    placedFromHash,
    emailNormalised: normaliseEmail(request.email),
    lines: quote.lines,
    isUnpaid: !isCash,
  });
  if (!room.ok) throw new CheckoutRefused(room.error);
  const order = await createOrder(tx, {
    cartId,
    fingerprint,
    request,
    quote,
    option: checked.value,
    promotionCode,
    shareId: await findShareId(tx, input.shareToken ?? null),
    placedFromHash,
    sourceArticleSlug: cart.sourceArticleSlug,
  });
  await holdDiscount(tx, { quote, order, request });
  const payment = isCash
    ? null
    : await openPayment(tx, {
        orderId: order.id,
        amountMinor: totalMinor,
        currency: quote.currency,
        lifeMs: room.value.isLittleLeft ? SHORT_SESSION_LIFE_MS : SESSION_LIFE_MS,
      });
  // As late as can be: who has a variant in hand keeps up everybody else who buys it.
  const reserved = await reserveStock(tx, { orderId: order.id, lines: quote.lines });
  if (!reserved.ok) {
    const isShort = (line: { variantId: string }) => reserved.error.variantIds.includes(line.variantId);
    throw new CheckoutRefused({
      code: 'sold_out',
      skus: quote.lines.filter(isShort).map((line) => line.sku),
    });
  }
  if (!payment) {
    await commitReservations(tx, order.id);
    await oweEmail(tx, { orderId: order.id, kind: 'order_confirmation' });
    await emptyCartOfOrder(tx, { orderId: order.id, cartId });
  }
  return { kind: 'placed', order, payment };
}

function checkQuote(
  quote: OrderQuote,
  request: CheckoutRequest,
): Result<NonNullable<OrderQuote['option']>, CheckoutError> {
  const { option, totals } = quote;
  if (request.safetyAcknowledged !== SAFETY_NOTE.version) return fail({ code: 'safety_note_changed' });
  if (quote.options.length === 0) return fail({ code: 'country_not_served' });
  if (!option) return fail({ code: 'delivery_option_unavailable' });
  const isCash = request.paymentMethod === 'cash_on_delivery';
  if (isCash && !acceptsCashOnDelivery(request.shippingAddress.country)) {
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
  if (Math.max(totals.subtotalMinor, totals.totalMinor) > LARGEST_ORDER_MINOR) {
    return fail({ code: 'order_too_large' });
  }
  if (!isCash && totals.totalMinor < SMALLEST_CARD_TOTAL_MINOR) return fail({ code: 'total_too_small' });
  if (!isCash && totals.totalMinor > LARGEST_CARD_TOTAL_MINOR) return fail({ code: 'total_too_large' });
  return succeed(option);
}

/** Takes the code for this order, or tells the buyer before they pay that it cannot be had (commerce rule 20). */
async function holdDiscount(
  tx: Tx,
  input: { quote: OrderQuote; order: CreatedOrder; request: CheckoutRequest },
): Promise<void> {
  const { quote, order, request } = input;
  if (!quote.discount?.outcome.ok) return;
  const { totals } = quote;
  const held = await holdRedemption(tx, {
    orderId: order.id,
    code: quote.discount.code,
    amountMinor: addMinor(totals.discountMinor, quote.waivedDeliveryMinor),
    allocations: order.lines.map(({ id, discountMinor }) => ({
      orderLineId: id,
      amountMinor: discountMinor,
    })),
    emailHash: hashPerson({ kind: 'email', value: normaliseEmail(request.email) }),
    phoneHash: hashPerson({ kind: 'phone', value: request.shippingAddress.phone }),
    status: request.paymentMethod === 'cash_on_delivery' ? 'redeemed' : 'held',
  });
  if (held.ok) return;
  throw new CheckoutRefused({ code: 'promotion_code_unavailable', obstacle: held.error, totalMinor: null });
}

async function findShareId(tx: Tx, shareToken: string | null): Promise<string | null> {
  if (!shareToken) return null;
  const share = await tx.share.findUnique({ where: { token: shareToken }, select: { id: true } });
  return share?.id ?? null;
}
