import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';

/** Notifies the buyer that a refund was sent. @param detail.amountMinor how much, in the order's currency. */
export function refundSentMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: { amountMinor?: number },
): MailContent {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return simpleMail({
    subject: `A refund for your ${shop.name} order ${order.orderNumber}`,
    paragraphs: PAYMENT_METHOD_TEXTS[order.paymentMethod].refundSent(amount),
    link: { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
