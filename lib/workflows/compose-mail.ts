import 'server-only';
import type { InvitationMailDetail, LinkMailDetail, NoticeMailDetail } from '@/lib/auth/account-notice';
import { invitationMail } from '@/lib/auth/invitation-mail';
import { linkMail } from '@/lib/auth/link-mail';
import { noticeMail } from '@/lib/auth/notice-mail';
import { getSiteUrl } from '@/lib/config/server-config';
import { invariant } from '@/lib/core/invariant';
import type { Db } from '@/lib/db/client';
import type { MailShop } from '@/lib/email/mail-shop';
import type { MailText } from '@/lib/email/mail-text';
import { latePaymentMail } from '@/lib/orders/late-payment-mail';
import type { OrderView } from '@/lib/orders/order';
import { orderCancelledMail } from '@/lib/orders/order-cancelled-mail';
import { orderConfirmationMail } from '@/lib/orders/order-confirmation-mail';
import { orderDispatchedMail } from '@/lib/orders/order-dispatched-mail';
import { orderLinkMail } from '@/lib/orders/order-link-mail';
import type { MailDetail, OrderMailKind } from '@/lib/orders/order-mail-kind';
import { toOrderView } from '@/lib/orders/order-view';
import { ownerNoticeMail } from '@/lib/orders/owner-notice-mail';
import { paymentFailedMail } from '@/lib/orders/payment-failed-mail';
import { orderViewInclude } from '@/lib/orders/queries';
import { refundFailedMail } from '@/lib/orders/refund-failed-mail';
import { refundPendingMail } from '@/lib/orders/refund-pending-mail';
import { refundSentMail } from '@/lib/orders/refund-sent-mail';
import { findShopSettings } from '@/lib/settings/queries';
import type { UnlockMailDetail } from '@/lib/sharing/owe-unlock-mail';
import { shareUnlockedMail } from '@/lib/sharing/share-unlocked-mail';
import type { Prisma } from '@/prisma/generated/client';

const TEXT_OF: Record<OrderMailKind, (order: OrderView, shop: MailShop, detail: MailDetail) => MailText> = {
  order_confirmation: orderConfirmationMail,
  order_link: orderLinkMail,
  order_cancelled: orderCancelledMail,
  order_dispatched: orderDispatchedMail,
  refund_sent: refundSentMail,
  refund_pending: refundPendingMail,
  refund_failed: refundFailedMail,
  payment_failed: paymentFailedMail,
  late_payment_refunded: latePaymentMail,
  owner_notice: ownerNoticeMail,
};

type OwedMail = Prisma.EmailDeliveryGetPayload<{
  include: { order: { include: typeof orderViewInclude } };
}>;

export type ComposedMail = MailText & {
  id: string;
  toAddress: string;
  messageId: string;
  /** The shop's contact, as the owner has set it. */
  replyTo: string | null;
  createdAt: Date;
  sentAt: Date | null;
  orderNumber: number | null;
};

/** A mail that the shop owes or has sent, as it is written from the order of this moment; null when there is none. */
export async function composeMail(db: Db, mailId: string): Promise<ComposedMail | null> {
  const delivery = await db.emailDelivery.findUnique({
    where: { id: mailId },
    include: { order: { include: orderViewInclude } },
  });
  if (!delivery) return null;
  const { id, toAddress, messageId, createdAt, sentAt } = delivery;
  const orderNumber = delivery.order?.orderNumber ?? null;
  const { shopName, contactEmail } = await findShopSettings(db);
  const text = textOf(delivery, { name: shopName, siteUrl: getSiteUrl() });
  return { ...text, id, toAddress, messageId, replyTo: contactEmail, createdAt, sentAt, orderNumber };
}

function textOf(delivery: OwedMail, shop: MailShop): MailText {
  switch (delivery.kind) {
    case 'share_unlocked':
      return shareUnlockedMail(delivery.detail as UnlockMailDetail, shop);
    case 'staff_invitation':
      return invitationMail(delivery.detail as InvitationMailDetail, shop);
    case 'staff_link':
      return linkMail(delivery.detail as LinkMailDetail, shop);
    case 'staff_notice':
      return noticeMail(delivery.detail as NoticeMailDetail, shop);
  }
  // The database holds that every other mail is about an order.
  invariant(delivery.order, `the mail ${delivery.id} is about no order`);
  const order = toOrderView(delivery.order);
  return TEXT_OF[delivery.kind](order, shop, (delivery.detail ?? {}) as MailDetail);
}
