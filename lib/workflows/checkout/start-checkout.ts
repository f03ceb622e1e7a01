import 'server-only';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { countEvent } from '@/lib/metrics/event-counters';
import { orderPath } from '@/lib/orders/order-link';
import { MIN_SESSION_LIFETIME_MS, type OpenPayment } from '@/lib/payments/open-payment';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { cancelUnpaidOrder } from '@/lib/workflows/orders/cancel-unpaid-order';
import { abandonPayment } from '@/lib/workflows/payments/abandon-payment';
import { openPaymentSession } from '@/lib/workflows/payments/open-payment-session';
import { replacePayment } from '@/lib/workflows/payments/replace-payment';
import { placeOrder } from './place-order';

/** A buyer has at most one unpaid order per cart; more attempts than this mean that something else is wrong. */
const MAX_ATTEMPTS = 3;

export type StartedCheckout = { orderNumber: string; redirectUrl: string };

type CheckoutInput = {
  cartToken: string;
  request: CheckoutRequest;
  /** The client network, for rate limits. */
  addressPrefix: string;
  /** Of the share link through which the buyer came, if any. */
  shareToken?: string | null;
};

/**
 * From the cart to the Stripe checkout session (or, for cash on delivery, to the page of the order). The order is
 * committed before Stripe is called; an earlier unpaid order of the same cart is cancelled first, and if it turns out
 * to be paid, the buyer is redirected to it.
 */
export async function startCheckout(input: CheckoutInput): Promise<Result<StartedCheckout, CheckoutError>> {
  const started = await placeAndOpenSession(input);
  if (!started.ok) countEvent('checkout_refusals', started.error.code);
  return started;
}

async function placeAndOpenSession(input: CheckoutInput): Promise<Result<StartedCheckout, CheckoutError>> {
  try {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const attempted = await inTransaction((tx) => placeOrder(tx, input));
      if (!attempted.ok) return attempted;
      const placement = attempted.value;
      if (placement.kind === 'superseding') {
        const end = await cancelUnpaidOrder({
          orderId: placement.orderId,
          paymentId: placement.paymentId,
          reason: 'The buyer started over',
          by: { actor: 'customer' },
        });
        if (end === 'paid') return succeed(await redirectToOrder(placement.orderId));
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
    if (!(error instanceof StripeUnavailable || error instanceof StripeRefused)) throw error;
    logger.error({ err: error }, 'no checkout session could be opened');
    return fail({ code: 'payment_provider_unavailable' });
  }
}

/** The earlier order turned out to be paid: the buyer is redirected there, not to a second payment. */
async function redirectToOrder(orderId: string): Promise<StartedCheckout> {
  const order = await getDb().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { orderNumber: true },
  });
  return { orderNumber: String(order.orderNumber), redirectUrl: orderPath(orderId) };
}

/**
 * The address of the checkout session, if need be that of a second payment of the same order: Stripe stores its own
 * failure under the idempotency key of the first, and for a buyer who returns late the remaining time of the first is
 * too short. A payment whose session Stripe will never open must not hold stock until the reconciler finds out.
 */
async function openOrAbandon(payment: OpenPayment): Promise<string | null> {
  try {
    return (await openPaymentSession(payment.id)).url;
  } catch (error) {
    const replacement = isWorthAnotherPayment(error, payment)
      ? await inTransaction((tx) => replacePayment(tx, payment.id))
      : null;
    if (replacement) return openReplacement(replacement.id);
    await abandonIfRefused(error, payment.id);
    throw error;
  }
}

async function openReplacement(paymentId: string): Promise<string | null> {
  try {
    return (await openPaymentSession(paymentId)).url;
  } catch (error) {
    await abandonIfRefused(error, paymentId);
    throw error;
  }
}

function isWorthAnotherPayment(error: unknown, payment: OpenPayment): boolean {
  if (error instanceof StripeUnavailable) return error.isPermanent;
  const leftMs = payment.sessionExpiresAt.getTime() - Date.now();
  return error instanceof StripeRefused && leftMs < MIN_SESSION_LIFETIME_MS;
}

async function abandonIfRefused(error: unknown, paymentId: string): Promise<void> {
  if (!(error instanceof StripeRefused)) return;
  await inTransaction((tx) => abandonPayment(tx, { paymentId, reason: error.message }));
}
