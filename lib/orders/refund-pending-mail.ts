import { formatMoney } from '../core/money';
import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { OrderView } from './order';

/**
 * Tells the buyer that a refund was asked for and is not confirmed yet.
 * @param detail.amountMinor how much, in the order's currency.
 */
export function refundPendingMail(
  order: OrderView,
  shop: MailShop,
  detail: { amountMinor?: number },
): MailText {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return noteMail({
    subject: `A refund for your ${shop.name} order ${order.orderNumber} is on its way`,
    paragraphs: [
      `We have asked for ${amount} to go back to the card or account that you paid with. The bank has not confirmed it yet.`,
      'We write to you again as soon as it has. You need not do anything.',
    ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
