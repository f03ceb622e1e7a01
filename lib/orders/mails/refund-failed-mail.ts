import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';

/**
 * Notifies the buyer that an announced refund did not go through.
 * @param detail.amountMinor how much, in the order's currency.
 */
export function refundFailedMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: { amountMinor?: number },
): MailContent {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return simpleMail({
    subject: `The refund for your ${shop.name} order ${order.orderNumber} did not go through`,
    paragraphs: [
      `We wrote to you that ${amount} goes back to you. That refund did not go through, and will not reach your card or account.`,
      'We are sorry. We have been told, look into it, and write to you about how you get your money.',
      'If your card was replaced or your account closed, answer this mail and say so: it helps us to find another way.',
    ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
