import type { OrderView } from './order';
import type { MailText } from './order-confirmation-mail';
import { orderNoteMail } from './order-note-mail';

/** Tells an owner of the shop what happened to an order that they should know of. */
export function ownerNoticeMail(order: OrderView, siteUrl: string, detail: { reason?: string }): MailText {
  return orderNoteMail({
    subject: `Order ${order.orderNumber}: please have a look`,
    paragraphs: [detail.reason ?? 'Something about this order needs a person.'],
    link: { label: 'Open it in the back office', url: `${siteUrl}/admin/orders/${order.orderNumber}` },
    siteUrl,
  });
}
