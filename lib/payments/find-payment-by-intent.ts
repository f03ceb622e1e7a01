import 'server-only';
import type { Tx } from '@/lib/db/client';

export type CapturedPayment = {
  paymentId: string;
  orderId: string;
  amountMinor: number;
  currency: string;
  isPaid: boolean;
};

/** The payment that a Stripe payment intent belongs to, or null when it is not ours or not recorded yet. */
export async function findPaymentByIntent(tx: Tx, paymentIntentId: string): Promise<CapturedPayment | null> {
  const row = await tx.payment.findUnique({
    where: { stripePaymentIntentId: paymentIntentId },
    select: { id: true, orderId: true, amountMinor: true, currency: true, status: true },
  });
  if (!row) return null;
  const { id: paymentId, orderId, amountMinor, currency, status } = row;
  return { paymentId, orderId, amountMinor, currency, isPaid: status === 'paid' };
}
