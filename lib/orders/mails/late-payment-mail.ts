import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';

/** Notifies the buyer that a payment could not be used and is refunded in full (commerce rule 12). */
export function latePaymentMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: { amountMinor?: number; reason?: string },
): MailContent {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return simpleMail({
    subject: `We’re sending your payment back for order ${order.orderNumber}`,
    paragraphs: [
      [
        `We received a payment of ${amount} from you, but couldn’t use it.`,
        detail.reason && `${detail.reason}.`,
      ]
        .filter(Boolean)
        .join(' '),
      'We’re sending all of it back to the card or account you paid with. It can take up to ten working days to show up. You don’t need to do anything.',
      'We’re sorry for the trouble. Reply to this email if you have a question.',
    ],
    link: { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
