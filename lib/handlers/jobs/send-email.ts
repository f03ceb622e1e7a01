import 'server-only';
import type { InvitationMailDetail, LinkMailDetail, NoticeMailDetail } from '@/lib/auth/account-notice';
import { invitationMail } from '@/lib/auth/invitation-mail';
import { linkMail } from '@/lib/auth/link-mail';
import { noticeMail } from '@/lib/auth/notice-mail';
import { getSiteUrl } from '@/lib/config/server-config';
import { invariant } from '@/lib/core/invariant';
import { getDb } from '@/lib/db/client';
import type { MailText } from '@/lib/email/mail-text';
import { sendMail } from '@/lib/email/mail-transport';
import type { JobPayloads } from '@/lib/jobs/job';
import { latePaymentMail } from '@/lib/orders/late-payment-mail';
import type { OrderView } from '@/lib/orders/order';
import { orderCancelledMail } from '@/lib/orders/order-cancelled-mail';
import { orderConfirmationMail } from '@/lib/orders/order-confirmation-mail';
import { orderLinkMail } from '@/lib/orders/order-link-mail';
import type { MailDetail, OrderMailKind } from '@/lib/orders/order-mail-kind';
import { toOrderView } from '@/lib/orders/order-view';
import { ownerNoticeMail } from '@/lib/orders/owner-notice-mail';
import { orderViewInclude } from '@/lib/orders/queries';
import { refundSentMail } from '@/lib/orders/refund-sent-mail';
import type { UnlockMailDetail } from '@/lib/sharing/owe-unlock-mail';
import { shareUnlockedMail } from '@/lib/sharing/share-unlocked-mail';
import type { Prisma } from '@/prisma/generated/client';

const TEXT_OF: Record<OrderMailKind, (order: OrderView, siteUrl: string, detail: MailDetail) => MailText> = {
  order_confirmation: orderConfirmationMail,
  order_link: orderLinkMail,
  order_cancelled: orderCancelledMail,
  refund_sent: refundSentMail,
  late_payment_refunded: latePaymentMail,
  owner_notice: ownerNoticeMail,
};

type OwedMail = Prisma.EmailDeliveryGetPayload<{
  include: { order: { include: typeof orderViewInclude } };
}>;

/**
 * Sends one mail that the shop owes. A mail that is marked as sent is not sent again; a crash between the mail
 * server's yes and our mark is the one case in which it goes out twice, with the same Message-ID.
 */
export async function sendEmail(payload: JobPayloads['send-email']): Promise<void> {
  const db = getDb();
  const delivery = await db.emailDelivery.findUnique({
    where: { id: payload.emailDeliveryId },
    include: { order: { include: orderViewInclude } },
  });
  if (!delivery || delivery.sentAt) return;
  const mail = textOf(delivery);
  await sendMail({ to: delivery.toAddress, messageId: delivery.messageId, ...mail });
  await db.emailDelivery.update({ where: { id: delivery.id }, data: { sentAt: new Date() } });
}

function textOf(delivery: OwedMail): MailText {
  switch (delivery.kind) {
    case 'share_unlocked':
      return shareUnlockedMail(delivery.detail as UnlockMailDetail, getSiteUrl());
    case 'staff_invitation':
      return invitationMail(delivery.detail as InvitationMailDetail, getSiteUrl());
    case 'staff_link':
      return linkMail(delivery.detail as LinkMailDetail, getSiteUrl());
    case 'staff_notice':
      return noticeMail(delivery.detail as NoticeMailDetail, getSiteUrl());
  }
  // The database holds that every other mail is about an order.
  invariant(delivery.order, `the mail ${delivery.id} is about no order`);
  const order = toOrderView(delivery.order);
  return TEXT_OF[delivery.kind](order, getSiteUrl(), (delivery.detail ?? {}) as MailDetail);
}
