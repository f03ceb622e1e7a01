import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { OrderView } from './order';

/** Tells an owner of the shop what happened to an order that they should know of. */
export function ownerNoticeMail(order: OrderView, shop: MailShop, detail: { reason?: string }): MailText {
  return noteMail({
    subject: `Order ${order.orderNumber}: please have a look`,
    paragraphs: [detail.reason ?? 'Something about this order needs a person.'],
    link: { label: 'Open it in the back office', url: `${shop.siteUrl}/admin/orders/${order.orderNumber}` },
    shop,
  });
}
