import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';

type Detail = { amountMinor?: number };

/**
 * Notifies the buyer that the shop has cancelled their order, and what that means for their money.
 * @param detail.amountMinor what goes back with it, in the order's currency; all of a card order unless given.
 */
export function orderCancelledMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: Detail = {},
): MailContent {
  return simpleMail({
    subject: `Your ${shop.name} order ${order.orderNumber} is cancelled`,
    paragraphs: [
      'We won’t send this order.',
      refundParagraph(order, detail),
      'If you didn’t ask for this, or have a question, reply to this email.',
    ],
    link: { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}

function refundParagraph(order: CustomerOrder, { amountMinor }: Detail): string {
  if (order.paymentStatus === 'unpaid') return 'You haven’t been charged, and there’s nothing to pay.';
  if (amountMinor === 0) return 'We’ve already refunded what you paid, so there’s nothing more to refund.';
  const amount = amountMinor === undefined ? 'What you paid' : formatMoney(amountMinor, order.currency);
  return PAYMENT_METHOD_TEXTS[order.paymentMethod].refundOfCancelled(amount);
}
