import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';

/**
 * Notifies the buyer that a refund was requested and is not confirmed yet.
 * @param detail.amountMinor how much, in the order's currency.
 */
export function refundPendingMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: { amountMinor?: number },
): MailContent {
  const amount = formatMoney(detail.amountMinor ?? order.totalMinor, order.currency);
  return simpleMail({
    subject: `A refund for your ${shop.name} order ${order.orderNumber} is on its way`,
    paragraphs: [
      `We’ve asked for ${amount} to go back to the card or account you paid with. The bank hasn’t confirmed it yet.`,
      'We’ll email you again as soon as it has. You don’t need to do anything.',
    ],
    link: { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
