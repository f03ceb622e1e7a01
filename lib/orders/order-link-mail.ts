import type { OrderView } from './order';
import type { MailText } from './order-confirmation-mail';
import { orderNoteMail } from './order-note-mail';

/** The mail that answers "find my order": the private link alone, for the address that the order was made with. */
export function orderLinkMail(order: OrderView, siteUrl: string): MailText {
  return orderNoteMail({
    subject: `The link to your NUE order ${order.orderNumber}`,
    paragraphs: ['Somebody, most likely you, asked where this order is. Here is its private page.'],
    link: { label: 'See your order', url: siteUrl + order.accessPath },
    siteUrl,
  });
}
