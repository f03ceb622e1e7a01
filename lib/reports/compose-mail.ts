import 'server-only';
import { invitationMail } from '@/lib/auth/invitations/invitation-mail';
import { staffLinkMail } from '@/lib/auth/links/staff-link-mail';
import type {
  InvitationMailDetail,
  LinkMailDetail,
  SecurityNotificationMailDetail,
} from '@/lib/auth/notifications/security-notification';
import { securityNotificationMail } from '@/lib/auth/notifications/security-notification-mail';
import { getSiteUrl } from '@/lib/config/server-config';
import { invariant } from '@/lib/core/invariant';
import type { Db } from '@/lib/db/client';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { type HealthMailDetail, healthMail } from '@/lib/health/health-mail';
import { latePaymentMail } from '@/lib/orders/mails/late-payment-mail';
import { orderCancelledMail } from '@/lib/orders/mails/order-cancelled-mail';
import { orderConfirmationMail } from '@/lib/orders/mails/order-confirmation-mail';
import { orderDispatchedMail } from '@/lib/orders/mails/order-dispatched-mail';
import { orderLinkMail } from '@/lib/orders/mails/order-link-mail';
import type { MailDetail, OrderMailKind } from '@/lib/orders/mails/order-mail-kind';
import { ownerAlertMail } from '@/lib/orders/mails/owner-alert-mail';
import { paymentFailedMail } from '@/lib/orders/mails/payment-failed-mail';
import { refundFailedMail } from '@/lib/orders/mails/refund-failed-mail';
import { refundPendingMail } from '@/lib/orders/mails/refund-pending-mail';
import { refundSentMail } from '@/lib/orders/mails/refund-sent-mail';
import type { CustomerOrder } from '@/lib/orders/order';
import { customerOrderInclude } from '@/lib/orders/queries';
import { toCustomerOrder } from '@/lib/orders/to-customer-order';
import { parsePolicyNumbers } from '@/lib/policies/parse-policy-numbers';
import { policyPath } from '@/lib/policies/policy';
import type { MailedPolicy } from '@/lib/policies/policy-mail';
import { findPolicyVersion } from '@/lib/policies/queries';
import { findShopSettings } from '@/lib/settings/queries';
import { sellerRows } from '@/lib/settings/seller-rows';
import type { UnlockMailDetail } from '@/lib/sharing/enqueue-unlock-mail';
import { shareUnlockedMail } from '@/lib/sharing/share-unlocked-mail';
import type { Prisma } from '@/prisma/generated/client';

const RENDERERS: Record<
  Exclude<OrderMailKind, 'order_confirmation'>,
  (order: CustomerOrder, shop: MailBranding, detail: MailDetail) => MailContent
> = {
  order_link: orderLinkMail,
  order_cancelled: orderCancelledMail,
  order_dispatched: orderDispatchedMail,
  refund_sent: refundSentMail,
  refund_pending: refundPendingMail,
  refund_failed: refundFailedMail,
  payment_failed: paymentFailedMail,
  late_payment_refunded: latePaymentMail,
  owner_notice: ownerAlertMail,
};

type QueuedMail = Prisma.EmailDeliveryGetPayload<{
  include: { order: { include: typeof customerOrderInclude } };
}>;

export type ComposedMail = MailContent & {
  id: string;
  toAddress: string;
  messageId: string;
  /** The shop's contact, as the owner has set it. */
  replyTo: string | null;
  createdAt: Date;
  sentAt: Date | null;
  orderNumber: number | null;
};

/** A queued or sent mail, rendered from the present state of its order; null when there is none. */
export async function composeMail(db: Db, mailId: string): Promise<ComposedMail | null> {
  const delivery = await db.emailDelivery.findUnique({
    where: { id: mailId },
    include: { order: { include: customerOrderInclude } },
  });
  if (!delivery) return null;
  const { id, toAddress, messageId, createdAt, sentAt } = delivery;
  const orderNumber = delivery.order?.orderNumber ?? null;
  const settings = await findShopSettings(db);
  const seller = sellerRows(settings).map(([label, value]) => `${label}: ${value}`);
  const shop = { name: settings.shopName, siteUrl: getSiteUrl(), seller };
  const returns = delivery.kind === 'order_confirmation' ? await findReturnTerms(db, delivery) : null;
  const text = renderText(delivery, { shop, returns });
  return {
    ...text,
    id,
    toAddress,
    messageId,
    replyTo: settings.contactEmail,
    createdAt,
    sentAt,
    orderNumber,
  };
}

/** The return terms that an order was placed under, or null. */
async function findReturnTerms(db: Db, { order }: QueuedMail): Promise<MailedPolicy | null> {
  const number = parsePolicyNumbers(order?.policyVersions).returns;
  const version = number === undefined ? null : await findPolicyVersion(db, 'returns', number);
  if (!version) return null;
  const { title, sections } = version.document;
  const url = getSiteUrl() + policyPath('returns', version.number);
  return { title, number: version.number, url, sections };
}

function renderText(
  delivery: QueuedMail,
  { shop, returns }: { shop: MailBranding; returns: MailedPolicy | null },
): MailContent {
  switch (delivery.kind) {
    case 'order_confirmation':
      return orderConfirmationMail(orderOf(delivery), shop, returns);
    case 'share_unlocked':
      return shareUnlockedMail(delivery.detail as UnlockMailDetail, shop);
    case 'staff_invitation':
      return invitationMail(delivery.detail as InvitationMailDetail, shop);
    case 'staff_link':
      return staffLinkMail(delivery.detail as LinkMailDetail, shop);
    case 'staff_notice':
      return securityNotificationMail(delivery.detail as SecurityNotificationMailDetail, shop);
    case 'health_alert':
      return healthMail(delivery.detail as HealthMailDetail, shop);
  }
  return RENDERERS[delivery.kind](orderOf(delivery), shop, (delivery.detail ?? {}) as MailDetail);
}

/** The database holds that every mail of these kinds is about an order. */
function orderOf({ id, order }: Pick<QueuedMail, 'id' | 'order'>): CustomerOrder {
  invariant(order, `the mail ${id} is about no order`);
  return toCustomerOrder(order);
}
