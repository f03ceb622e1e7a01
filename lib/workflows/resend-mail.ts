import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { OrderChange } from '@/lib/orders/begin-order-change';
import type { ChangeError } from '@/lib/orders/change-errors';
import { isOrderMail, type MailDetail, type OrderMailKind } from '@/lib/orders/order-mail-kind';
import { oweEmail } from '@/lib/orders/owe-email';
import { recordOrderEvent } from '@/lib/orders/record-order-event';
import { changeOrder } from './change-order';
import { REFUND_MAIL_KINDS } from './enqueue-refund-mail';

/**
 * Sends a mail about an order again, written anew from the order as it is: to the buyer's address of today, or to the
 * owner whom the first one went to.
 */
export async function resendMail(
  change: Omit<OrderChange, 'seenSequence'> & { mailId: string },
): Promise<Result<null, ChangeError | { code: 'mail_not_found' }>> {
  const { orderId, mailId, requestKey, staffId } = change;
  return changeOrder<{ code: 'mail_not_found' }>({ ...change, seenSequence: null }, async (tx) => {
    const mail = await tx.emailDelivery.findUnique({ where: { id: mailId } });
    if (mail?.orderId !== orderId || !isOrderMail(mail.kind)) return fail({ code: 'mail_not_found' });
    const detail = (mail.detail ?? undefined) as MailDetail | undefined;
    const kind = await kindThatIsTrue(tx, { kind: mail.kind, refundId: detail?.refundId });
    await oweEmail(tx, {
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

/** A refund may have gone on since it was written about: sent, or failed. */
async function kindThatIsTrue(
  tx: Tx,
  { kind, refundId }: { kind: OrderMailKind; refundId: string | undefined },
): Promise<OrderMailKind> {
  if (refundId === undefined) return kind;
  const { status } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { status: true } });
  return REFUND_MAIL_KINDS[status];
}
