import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Currency, Minor } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';

/** How long a payment page, and with it the stock that it holds, stays open at most. */
export const SESSION_LIFE_MS = 60 * 60 * 1000;
/** Stripe opens no page for less (docs.stripe.com/api/checkout/sessions/create, `expires_at`). */
export const SHORTEST_SESSION_MS = 30 * 60 * 1000;

export type OpenPayment = {
  id: string;
  amountMinor: number;
  currency: string;
  sessionExpiresAt: Date;
  stripeSessionId: string | null;
  stripeSessionUrl: string | null;
};

/** Notes that an order is to be paid by card. At most one payment of an order is open, which the database enforces. */
export async function openPayment(
  tx: Tx,
  input: { orderId: string; amountMinor: Minor; currency: Currency; now?: Date },
): Promise<OpenPayment> {
  const now = input.now ?? new Date();
  const sessionExpiresAt = new Date(now.getTime() + SESSION_LIFE_MS);
  const payment = await tx.payment.create({
    data: {
      id: newId(),
      orderId: input.orderId,
      method: 'card',
      amountMinor: input.amountMinor,
      currency: input.currency,
      sessionExpiresAt,
    },
  });
  return { ...payment, sessionExpiresAt };
}
