import 'server-only';
import type { Tx } from '@/lib/db/client';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import type { OrderMailKind } from '@/lib/orders/mails/order-mail-kind';
import type { RefundStatus } from '@/lib/payments/refund-state';
import type { Refund } from '@/prisma/generated/client';

type MailedRefund = Pick<Refund, 'id' | 'orderId' | 'origin' | 'amountMinor'>;

/** The mail that goes with each status of a refund. */
export const REFUND_MAIL_KINDS: Record<RefundStatus, OrderMailKind> = {
  pending: 'refund_pending',
  succeeded: 'refund_sent',
  failed: 'refund_failed',
  cancelled: 'refund_failed',
};

/**
 * Enqueues the mail about the status of a refund, in the transaction that changes it: pending until the bank has
 * confirmed it, sent once Stripe says so, and failed where the buyer had been promised the money.
 */
export async function enqueueRefundMail(
  tx: Tx,
  input: { refund: MailedRefund; status: RefundStatus },
): Promise<void> {
  const { refund, status } = input;
  const { id, orderId, amountMinor } = refund;
  const kind = REFUND_MAIL_KINDS[status];
  if (kind === 'refund_failed') {
    if (!(await wasPromised(tx, refund))) return;
    // The mail about a late payment says all of this already.
  } else if (refund.origin === 'late_payment') return;
  await enqueueOrderMail(tx, { orderId, kind, dedupeKey: id, detail: { amountMinor, refundId: id } });
}

/** Whether it was announced to the buyer: the mails about a cancellation and a late payment announce the refund. */
async function wasPromised(tx: Tx, { id, orderId, origin }: MailedRefund): Promise<boolean> {
  if (origin === 'cancellation' || origin === 'late_payment') return true;
  const sentCount = await tx.emailDelivery.count({
    where: { orderId, kind: { in: ['refund_pending', 'refund_sent'] }, dedupeKey: id },
  });
  return sentCount > 0;
}
