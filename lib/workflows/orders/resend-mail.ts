import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { ChangeError } from '@/lib/orders/change-errors';
import type { OrderChange } from '@/lib/orders/lock-order-at-version';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';
import { isOrderMail, type MailDetail, type OrderMailKind } from '@/lib/orders/mails/order-mail-kind';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { REFUND_MAIL_KINDS } from '@/lib/workflows/refunds/enqueue-refund-mail';
import { changeOrder } from './change-order';

/**
 * Sends a mail about an order again, rendered from the present state of the order: to the buyer's present address, or
 * to the owner whom the first one went to.
 */
export async function resendMail(
  change: Omit<OrderChange, 'expectedVersion'> & { mailId: string },
): Promise<Result<null, ChangeError | { code: 'mail_not_found' }>> {
  const { orderId, mailId, requestKey, staffId } = change;
  return changeOrder<{ code: 'mail_not_found' }>({ ...change, expectedVersion: null }, async (tx) => {
    const mail = await tx.emailDelivery.findUnique({ where: { id: mailId } });
    if (mail?.orderId !== orderId || !isOrderMail(mail.kind)) return fail({ code: 'mail_not_found' });
    const detail = (mail.detail ?? undefined) as MailDetail | undefined;
    const kind = await currentKind(tx, { kind: mail.kind, refundId: detail?.refundId });
    await enqueueOrderMail(tx, {
      orderId,
      kind,
      dedupeKey: `again ${requestKey}`,
      ...(kind === 'owner_notice' ? { toAddress: mail.toAddress } : {}),
      ...(detail ? { detail } : {}),
    });
    await recordOrderEvent(tx, {
      orderId,
      type: 'mail_sent_again',
      actor: 'staff',
      actorId: staffId,
      requestKey,
      data: { kind },
    });
    return succeed(null);
  });
}

/** The status of a refund may have changed since the first mail: sent, or failed. */
async function currentKind(
  tx: Tx,
  { kind, refundId }: { kind: OrderMailKind; refundId: string | undefined },
): Promise<OrderMailKind> {
  if (refundId === undefined) return kind;
  const { status } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { status: true } });
  return REFUND_MAIL_KINDS[status];
}
