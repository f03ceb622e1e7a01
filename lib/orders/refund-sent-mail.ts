import { formatMoney } from '../core/money';
import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { OrderView } from './order';

/** Tells the buyer that money was sent back. @param detail.amountMinor how much, in the order's currency. */
export function refundSentMail(order: OrderView, shop: MailShop, detail: { amountMinor?: number }): MailText {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return noteMail({
    subject: `A refund for your ${shop.name} order ${order.orderNumber}`,
    paragraphs:
      order.paymentMethod === 'card'
        ? [
            `We have sent ${amount} back to the card or account that you paid with.`,
            'Banks take up to ten working days to show it. You need not do anything.',
          ]
        : [`We have given ${amount} of what you paid in cash back to you, in the way that we agreed on.`],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
