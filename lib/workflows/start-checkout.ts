import 'server-only';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { orderPath } from '@/lib/orders/order-link';
import { type OpenPayment, SHORTEST_SESSION_MS } from '@/lib/payments/open-payment';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { abandonPayment } from './abandon-payment';
import { cancelUnpaidOrder } from './cancel-unpaid-order';
import { openPaymentSession } from './open-payment-session';
import { CheckoutRefused, placeOrder } from './place-order';
import { replacePayment } from './replace-payment';

/** A buyer has at most one unpaid order per cart; more rounds than this mean that something else goes on. */
const MOST_ROUNDS = 3;

export type StartedCheckout = { orderNumber: string; redirectUrl: string };

/**
 * From the cart to the payment page (or, for cash on delivery, to the order's page). The order is committed before
 * Stripe is called; an earlier unpaid order of the same cart is closed first, and if it turns out to be paid, that is
 * where the buyer is sent.
 */
export async function startCheckout(input: {
  cartToken: string;
  request: CheckoutRequest;
  /** Where the buyer comes from, as far as limits are concerned. */
  addressPrefix: string;
  /** Of the share link through which the buyer came, if any. */
  shareToken?: string | null;
}): Promise<Result<StartedCheckout, CheckoutError>> {
  try {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const placement = await inTransaction((tx) => placeOrder(tx, input));
      if (placement.kind === 'superseding') {
        const end = await cancelUnpaidOrder({
          orderId: placement.orderId,
          paymentId: placement.paymentId,
          reason: 'The buyer started over',
          by: { actor: 'customer' },
        });
        if (end === 'paid') return succeed(await leadToOrder(placement.orderId));
        continue;
      }
      const { order, payment } = placement;
      const orderNumber = String(order.orderNumber);
      if (!payment) return succeed({ orderNumber, redirectUrl: `${orderPath(order.id)}?thanks=1` });
      const url = await openOrAbandon(payment);
      return succeed({ orderNumber, redirectUrl: url ?? orderPath(order.id) });
    }
    return fail({ code: 'payment_provider_unavailable' });
  } catch (error) {
    if (error instanceof CheckoutRefused) return fail(error.refusal);
    if (!(error instanceof StripeUnavailable || error instanceof StripeRefused)) throw error;
    logger.error({ err: error }, 'no payment page at checkout');
    return fail({ code: 'payment_provider_unavailable' });
  }
}

/** The earlier order turned out to be paid: that is where the buyer belongs, not at a second payment. */
async function leadToOrder(orderId: string): Promise<StartedCheckout> {
  const order = await getDb().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { orderNumber: true },
  });
  return { orderNumber: String(order.orderNumber), redirectUrl: orderPath(orderId) };
}

/**
 * The payment page, if need be that of a second payment of the same order: Stripe keeps its own failure under the key of
 * the first, and a buyer who comes back late finds that the first would be open too short a time. One that Stripe will
 * never open must not hold stock until the reconciler finds out.
 */
async function openOrAbandon(payment: OpenPayment): Promise<string | null> {
  try {
    return (await openPaymentSession(payment.id)).url;
  } catch (error) {
    const replacement = isWorthAnotherPayment(error, payment)
      ? await inTransaction((tx) => replacePayment(tx, payment.id))
      : null;
    if (replacement) return openOrGiveUp(replacement.id);
    await giveUpIfRefused(error, payment.id);
    throw error;
  }
}

async function openOrGiveUp(paymentId: string): Promise<string | null> {
  try {
    return (await openPaymentSession(paymentId)).url;
  } catch (error) {
    await giveUpIfRefused(error, paymentId);
    throw error;
  }
}

function isWorthAnotherPayment(error: unknown, payment: OpenPayment): boolean {
  if (error instanceof StripeUnavailable) return error.isFailedForGood;
  const leftMs = payment.sessionExpiresAt.getTime() - Date.now();
  return error instanceof StripeRefused && leftMs < SHORTEST_SESSION_MS;
}

async function giveUpIfRefused(error: unknown, paymentId: string): Promise<void> {
  if (!(error instanceof StripeRefused)) return;
  await inTransaction((tx) => abandonPayment(tx, { paymentId, reason: error.message }));
}
