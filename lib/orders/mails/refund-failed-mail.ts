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
    subject: `The refund for your ${shop.name} order ${order.orderNumber} didn’t go through`,
    paragraphs: [
      `We told you that we were refunding ${amount}. That refund didn’t go through and won’t reach your card or account.`,
      'We’re sorry. We’re looking into it, and we’ll write to you about how to get your money to you.',
      'If your card has been replaced or your account closed, reply to this email and let us know. It’ll help us find another way.',
    ],
    link: { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
