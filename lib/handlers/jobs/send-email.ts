import 'server-only';
import { getSiteUrl } from '@/lib/config/server-config';
import { getDb } from '@/lib/db/client';
import { sendMail } from '@/lib/email/mail-transport';
import type { JobPayloads } from '@/lib/jobs/job';
import { orderConfirmationMail } from '@/lib/orders/order-confirmation-mail';
import { orderLinkMail } from '@/lib/orders/order-link-mail';
import { toOrderView } from '@/lib/orders/order-view';
import { orderViewInclude } from '@/lib/orders/queries';

const TEXT_OF = { order_confirmation: orderConfirmationMail, order_link: orderLinkMail } as const;

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
  const mail = TEXT_OF[delivery.kind](toOrderView(delivery.order), getSiteUrl());
  await sendMail({ to: delivery.toAddress, messageId: delivery.messageId, ...mail });
  await db.emailDelivery.update({ where: { id: delivery.id }, data: { sentAt: new Date() } });
}
