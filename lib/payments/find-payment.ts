import 'server-only';
import { isUuid } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

export type SettlementTarget = {
  paymentId: string;
  orderId: string;
  cartId: string | null;
  amountMinor: number;
  currency: string;
  stripeSessionId: string | null;
};

/**
 * The payment that a session belongs to: by the session's id once that is recorded, else by the payment id that we
 * wrote into its metadata, which heals a crash between Stripe's answer and our record. Null when it is not ours.
 */
export async function findPayment(
  tx: Tx,
  input: { sessionId: string; paymentId: string | null },
): Promise<SettlementTarget | null> {
  const bySession = await tx.payment.findUnique({
    where: { stripeSessionId: input.sessionId },
    include: { order: { select: { cartId: true } } },
  });
  const row =
    bySession ??
    (input.paymentId && isUuid(input.paymentId)
      ? await tx.payment.findUnique({
          where: { id: input.paymentId },
          include: { order: { select: { cartId: true } } },
        })
      : null);
  if (!row) return null;
  return {
    paymentId: row.id,
    orderId: row.orderId,
    cartId: row.order.cartId,
    amountMinor: row.amountMinor,
    currency: row.currency,
    stripeSessionId: row.stripeSessionId,
  };
}
