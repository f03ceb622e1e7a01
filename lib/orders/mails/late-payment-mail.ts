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
