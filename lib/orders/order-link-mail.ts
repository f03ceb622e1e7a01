import { escapeHtml } from '../email/escape-html';
import { mailLayout } from '../email/mail-layout';
import type { OrderView } from './order';
import type { MailText } from './order-confirmation-mail';

/** The mail that answers "find my order": the private link alone, for the address that the order was made with. */
export function orderLinkMail(order: OrderView, siteUrl: string): MailText {
  const subject = `The link to your NUE order ${order.orderNumber}`;
  const link = siteUrl + order.accessPath;
  const opening = 'Somebody, most likely you, asked where this order is. Here is its private page.';
  const bodyHtml = `<p>${opening}</p>
<p style="margin:24px 0 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#1d1a17;color:#fffdf9;text-decoration:none">See your order</a></p>`;
  return {
    subject,
    text: `${subject}\n\n${opening}\n${link}\n`,
    html: mailLayout({ title: subject, siteUrl, bodyHtml }),
  };
}
