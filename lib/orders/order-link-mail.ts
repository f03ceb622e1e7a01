import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { OrderView } from './order';

/** The mail that answers "find my order": the private link alone, for the address that the order was made with. */
export function orderLinkMail(order: OrderView, shop: MailShop): MailText {
  return noteMail({
    subject: `The link to your ${shop.name} order ${order.orderNumber}`,
    paragraphs: ['Somebody, most likely you, asked where this order is. Here is its private page.'],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
