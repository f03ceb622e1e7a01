import 'server-only';
import type { Tx } from '@/lib/db/client';
import { type PaymentStatus, statusesThatReach } from './payment-state';

/**
 * Changes a payment's status by one conditional update; `markPaymentPaid` is the way to `paid`.
 * @returns whether it changed; false when it was not in a status that reaches `to`.
 */
export async function transitionPayment(
  tx: Tx,
  input: {
    paymentId: string;
    to: Exclude<PaymentStatus, 'open' | 'paid'>;
    paymentIntentId?: string | null;
    failureReason?: string;
  },
): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id: input.paymentId, status: { in: statusesThatReach(input.to) } },
    data: {
      status: input.to,
      ...(input.paymentIntentId ? { stripePaymentIntentId: input.paymentIntentId } : {}),
      ...(input.failureReason ? { failureReason: input.failureReason } : {}),
    },
  });
  return count === 1;
}
