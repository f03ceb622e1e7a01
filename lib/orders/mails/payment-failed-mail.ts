import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';

/** Notifies the buyer that their delayed payment failed, some days after checkout, and what that means. */
export function paymentFailedMail(order: CustomerOrder, shop: MailBranding): MailContent {
  const amount = formatMoney(order.totalMinor, order.currency);
  return simpleMail({
    subject: `Your payment for ${shop.name} order ${order.orderNumber} did not go through`,
    paragraphs: [
      `Your bank did not hand over the ${amount} for your order, so the order is closed and will not be sent. We have not received any money for it.`,
      'If you still want it, order again and pay in another way. If your bank shows the amount as taken, answer this mail.',
    ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
