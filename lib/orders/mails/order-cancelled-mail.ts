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
      'Your order will not be sent.',
      refundParagraph(order, detail),
      'If you did not ask for this, or have a question, answer this mail.',
    ],
    link: { label: 'See your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}

function refundParagraph(order: CustomerOrder, { amountMinor }: Detail): string {
  if (order.paymentStatus === 'unpaid') return 'You have paid nothing, and there is nothing to pay.';
  if (amountMinor === 0) return 'Nothing more goes back to you: what you paid was refunded before.';
  const amount = amountMinor === undefined ? 'What you paid' : formatMoney(amountMinor, order.currency);
  return PAYMENT_METHOD_TEXTS[order.paymentMethod].refundOfCancelled(amount);
}
