import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';

/** Notifies the buyer that their delayed payment failed, some days after checkout, and what that means. */
export function paymentFailedMail(order: CustomerOrder, shop: MailBranding): MailContent {
  const amount = formatMoney(order.totalMinor, order.currency);
  return simpleMail({
    subject: `Your payment for ${shop.name} order ${order.orderNumber} didn’t go through`,
    paragraphs: [
      `Your bank didn’t approve the payment of ${amount}, so we’ve closed your order and won’t send it. We haven’t received any money for it.`,
      'If you’d still like it, order again and pay another way. If your bank shows the amount as taken, reply to this email.',
    ],
    link: { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
