import { formatMoney } from '../core/money';
import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { OrderView } from './order';

/** Tells the buyer that their delayed payment failed, some days after they had done their part, and what that means. */
export function paymentFailedMail(order: OrderView, shop: MailShop): MailText {
  const amount = formatMoney(order.totalMinor, order.currency);
  return noteMail({
    subject: `Your payment for ${shop.name} order ${order.orderNumber} did not go through`,
    paragraphs: [
      `Your bank did not hand over the ${amount} for your order, so the order is closed and will not be sent. We have not received any money for it.`,
      'If you still want it, order again and pay in another way. If your bank shows the amount as taken, answer this mail.',
    ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
