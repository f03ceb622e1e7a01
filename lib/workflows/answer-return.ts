import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { type Limit, takeFromLimits } from '@/lib/http/rate-limit';
import { orderPath } from '@/lib/orders/order-link';
import { findPaymentOfSession, type SettledReturn, settleReturnOf } from './settle-return';

/** How often Stripe is asked because somebody looks at one payment; the page itself looks again every ten seconds. */
const PER_SESSION: Limit = { name: 'return-session', points: 90, perSeconds: 600 };
/** The same from one place in the network, where many buyers may come back at once. */
const PER_ADDRESS: Limit = { name: 'return-address', points: 600, perSeconds: 600 };

export type ReturnOutcome = {
  kind: SettledReturn['kind'];
  /** The private page of the order; only for the browser in which the order was begun. */
  orderPath?: string;
  /** Where an open payment goes on; only for that browser as well. */
  paymentUrl?: string;
};

/**
 * What the page shows to which a buyer comes back from the payment page. The id of a payment page stands in the history,
 * at Stripe and in what people paste, so it opens nothing: the order is shown to the browser that began it, and
 * everybody else reads how the payment stands and no more.
 */
export async function answerReturn(input: {
  sessionId: string | undefined;
  /** Of the browser that asks; null when it has none. */
  cartToken: string | null;
  addressPrefix: string;
}): Promise<ReturnOutcome> {
  const { sessionId, cartToken, addressPrefix } = input;
  const payment = await findPaymentOfSession(sessionId);
  if (!payment) return { kind: 'unknown' };
  const tooMany = await takeFromLimits([
    { limit: PER_ADDRESS, key: addressPrefix },
    { limit: PER_SESSION, key: sha256(payment.sessionId).toString('hex') },
  ]);
  const settled: SettledReturn = tooMany ? { kind: 'unavailable' } : await settleReturnOf(payment);
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
