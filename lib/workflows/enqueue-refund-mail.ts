import 'server-only';
import type { Tx } from '@/lib/db/client';
import type { OrderMailKind } from '@/lib/orders/order-mail-kind';
import { oweEmail } from '@/lib/orders/owe-email';
import type { RefundStatus } from '@/lib/payments/refund-state';
import type { Refund } from '@/prisma/generated/client';

type MailedRefund = Pick<Refund, 'id' | 'orderId' | 'origin' | 'amountMinor'>;

/** The mail that is true of a refund in each status. */
export const REFUND_MAIL_KINDS: Record<RefundStatus, OrderMailKind> = {
  pending: 'refund_pending',
  succeeded: 'refund_sent',
  failed: 'refund_failed',
  cancelled: 'refund_failed',
};

/**
 * Queues the mail that tells a buyer where a refund stands, in the transaction that puts it there: on its way while the
 * bank has not confirmed it, sent once Stripe says so, and failed where they had been told that money comes.
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
    // Whose money came too late has had a mail that says all of this.
  } else if (refund.origin === 'late_payment') return;
  await oweEmail(tx, { orderId, kind, dedupeKey: id, detail: { amountMinor, refundId: id } });
}

/** Whether the buyer has heard of it: the mails of a cancellation and of late money say that it goes back. */
async function wasPromised(tx: Tx, { id, orderId, origin }: MailedRefund): Promise<boolean> {
  if (origin === 'cancellation' || origin === 'late_payment') return true;
  const told = await tx.emailDelivery.count({
    where: { orderId, kind: { in: ['refund_pending', 'refund_sent'] }, dedupeKey: id },
  });
  return told > 0;
}
