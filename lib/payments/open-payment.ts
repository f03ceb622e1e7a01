import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Currency, Minor } from '@/lib/core/money';
import type { Tx } from '@/lib/db/client';

/** How long a checkout session, and with it the stock reservation, lasts at most. */
export const SESSION_LIFETIME_MS = 60 * 60 * 1000;
/** Stripe creates no session for less (docs.stripe.com/api/checkout/sessions/create, `expires_at`). */
export const MIN_SESSION_LIFETIME_MS = 30 * 60 * 1000;
/** Where little stock is left: as short as Stripe takes it, with time for the request and for clocks that differ. */
export const SHORT_SESSION_LIFETIME_MS = MIN_SESSION_LIFETIME_MS + 2 * 60 * 1000;

export type OpenPayment = {
  id: string;
  amountMinor: number;
  currency: string;
  sessionExpiresAt: Date;
  stripeSessionId: string | null;
  stripeSessionUrl: string | null;
};

/**
 * Records that an order is to be paid by card. At most one payment of an order is open, which the database enforces.
 * @param input.lifetimeMs how long its checkout session, and with it the reservation, may last.
 */
export async function openPayment(
  tx: Tx,
  input: { orderId: string; amountMinor: Minor; currency: Currency; lifetimeMs: number },
): Promise<OpenPayment> {
  const sessionExpiresAt = new Date(Date.now() + input.lifetimeMs);
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
