import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { OrderView } from './order';

/** Tells the buyer that the shop has cancelled their order, and what that means for their money. */
export function orderCancelledMail(order: OrderView, shop: MailShop): MailText {
  const money =
    order.paymentMethod === 'cash_on_delivery'
      ? 'You have paid nothing, and there is nothing to pay.'
      : 'What you paid goes back to your card; another mail says so as soon as it is on its way.';
  return noteMail({
    subject: `Your ${shop.name} order ${order.orderNumber} is cancelled`,
    paragraphs: [
      'Your order will not be sent.',
      money,
      'If you did not ask for this, or have a question, answer this mail.',
    ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
