import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';
import { isPaidOnDelivery } from '@/lib/pricing/payment-methods';

/** Notifies the buyer that a refund was sent. @param detail.amountMinor how much, in the order's currency. */
export function refundSentMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: { amountMinor?: number },
): MailContent {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return simpleMail({
    subject: `A refund for your ${shop.name} order ${order.orderNumber}`,
    paragraphs: isPaidOnDelivery(order.paymentMethod)
      ? [`We have given ${amount} of what you paid in cash back to you, in the way that we agreed on.`]
      : [
          `We have sent ${amount} back to the card or account that you paid with.`,
          'Banks take up to ten working days to show it. You need not do anything.',
        ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
