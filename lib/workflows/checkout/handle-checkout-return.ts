import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { consumeRateLimit, type RateLimit } from '@/lib/http/rate-limit';
import { orderPath } from '@/lib/orders/order-link';
import type { SettledReturn } from '@/lib/payments/payment-method-port';
import { paymentMethodPort } from '@/lib/workflows/payments/methods/payment-method-ports';
import { findPaymentBySession } from './settle-checkout-return';

/** How often Stripe is asked about one payment; the page itself refreshes every ten seconds. */
const PER_SESSION: RateLimit = { name: 'return-session', points: 90, perSeconds: 600 };
/** The same for one client network, from which many buyers may return at once. */
const PER_ADDRESS: RateLimit = { name: 'return-address', points: 600, perSeconds: 600 };

export type CheckoutReturnOutcome = {
  kind: SettledReturn['kind'];
  /** The private page of the order; only for the browser that placed it. */
  orderPath?: string;
  /** Where an open payment is continued; only for that browser as well. */
  paymentUrl?: string;
};

/**
 * What the return page shows to a buyer who comes back from Stripe. The id of a checkout session is no secret (it is in
 * the history, at Stripe and in what people paste), so it authorises nothing: the order is shown to the browser that
 * placed it; any other browser sees only the state of the payment.
 */
export async function handleCheckoutReturn(input: {
  sessionId: string | undefined;
  /** Of the browser that asks; null when it has none. */
  cartToken: string | null;
  addressPrefix: string;
}): Promise<CheckoutReturnOutcome> {
  const { sessionId, cartToken, addressPrefix } = input;
  const payment = await findPaymentBySession(sessionId);
  if (!payment) return { kind: 'unknown' };
  const tooMany = await consumeRateLimit([
    { limit: PER_ADDRESS, key: addressPrefix },
    { limit: PER_SESSION, key: sha256(payment.sessionId).toString('hex') },
  ]);
  const { settleReturn } = paymentMethodPort(payment.method);
  if (!settleReturn) return { kind: 'unknown' };
  const settled: SettledReturn = tooMany ? { kind: 'unavailable' } : await settleReturn(payment);
  const isDone = settled.kind === 'settled' || settled.kind === 'processing';
  const order = await findOwnOrder({ orderId: payment.orderId, cartToken });
  if (!order) return { kind: settled.kind };
  return {
    kind: settled.kind,
    ...(isDone ? { orderPath: orderPath(order.id) } : {}),
    ...(settled.paymentUrl ? { paymentUrl: settled.paymentUrl } : {}),
  };
}

async function findOwnOrder(input: { orderId: string; cartToken: string | null }) {
  if (!input.cartToken) return null;
  return getDb().order.findFirst({
    where: { id: input.orderId, cart: { tokenHash: sha256(input.cartToken) } },
    select: { id: true },
  });
}
