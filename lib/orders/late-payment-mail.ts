import { formatMoney } from '../core/money';
import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { OrderView } from './order';

/** Tells the buyer that a payment could not be used, and that all of it goes back (commerce rule 12). */
export function latePaymentMail(
  order: OrderView,
  shop: MailShop,
  detail: { amountMinor?: number; reason?: string },
): MailText {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return noteMail({
    subject: `We are sending your payment back, order ${order.orderNumber}`,
    paragraphs: [
      `We received a payment of ${amount} from you, and could not use it. ${detail.reason ?? ''}`.trim() +
        '.',
      `The whole ${amount} goes back to the card or account that you paid with. Banks take up to ten working days to show it. You need not do anything.`,
      'We are sorry for the trouble. Answer this mail if you have a question.',
    ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
