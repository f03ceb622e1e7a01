import 'server-only';
import type { Tx } from '@/lib/db/client';
import { type PaymentStatus, statusesThatReach } from './payment-state';

/**
 * The only writer of a payment's status: one conditional update.
 * @returns whether it changed; false when it was not in a status that reaches `to`.
 */
export async function transitionPayment(
  tx: Tx,
  input: {
    paymentId: string;
    to: Exclude<PaymentStatus, 'open'>;
    paymentIntentId?: string | null;
    capturedMinor?: number;
    failureReason?: string;
  },
): Promise<boolean> {
  const { count } = await tx.payment.updateMany({
    where: { id: input.paymentId, status: { in: statusesThatReach(input.to) } },
    data: {
      status: input.to,
      ...(input.paymentIntentId ? { stripePaymentIntentId: input.paymentIntentId } : {}),
      ...(input.capturedMinor === undefined ? {} : { capturedMinor: input.capturedMinor }),
      ...(input.to === 'paid' ? { paidAt: new Date() } : {}),
      ...(input.failureReason ? { failureReason: input.failureReason } : {}),
    },
  });
  return count === 1;
}
