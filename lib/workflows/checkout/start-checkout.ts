import 'server-only';
import type { CheckoutError } from '@/lib/checkout/checkout-errors';
import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { logger } from '@/lib/log/logger';
import { countEvent } from '@/lib/metrics/event-counters';
import { orderPath } from '@/lib/orders/order-link';
import type { OpenPayment } from '@/lib/payments/open-payment';
import type { PaymentStart } from '@/lib/payments/payment-method-port';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { paymentMethodPort } from '@/lib/workflows/payments/methods/payment-method-ports';
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
 * From the cart to where the payment method leads: the Stripe checkout session, or the page of the order. The order is
 * committed before any service is called; an earlier unpaid order of the same cart is cancelled first, and if it turns out
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
        const { cancelUnpaid } = paymentMethodPort(placement.method);
        const end = await cancelUnpaid?.({
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
      const start = await startPayment({ method: input.request.paymentMethod, payment });
      return succeed({ orderNumber, redirectUrl: addressOf(start, order.id) });
    }
    return fail({ code: 'payment_provider_unavailable' });
  } catch (error) {
    if (!(error instanceof StripeUnavailable || error instanceof StripeRefused)) throw error;
    logger.error({ err: error }, 'no checkout session could be opened');
    return fail({ code: 'payment_provider_unavailable' });
  }
}

/**
 * A repeated request can find a payment of a method that is not configured any more: then nobody is sent away to pay
 * what the shop would not hear of.
 */
async function startPayment(input: {
  method: PaymentMethod;
  payment: OpenPayment | null;
}): Promise<PaymentStart> {
  const { method, payment } = input;
  if (!payment) return { kind: 'done' };
  return isPaymentMethodConfigured(method)
    ? paymentMethodPort(method).start(payment)
    : { kind: 'instructions' };
}

/** The earlier order turned out to be paid: the buyer is redirected there, not to a second payment. */
async function redirectToOrder(orderId: string): Promise<StartedCheckout> {
  const order = await getDb().order.findUniqueOrThrow({
    where: { id: orderId },
    select: { orderNumber: true },
  });
  return { orderNumber: String(order.orderNumber), redirectUrl: orderPath(orderId) };
}

function addressOf(start: PaymentStart, orderId: string): string {
  switch (start.kind) {
    case 'redirect':
      return start.url;
    case 'instructions':
      return orderPath(orderId);
    case 'done':
      return `${orderPath(orderId)}?thanks=1`;
  }
}
