import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';

/** The mail for "find my order": the private link alone, for the address that the order was made with. */
export function orderLinkMail(order: CustomerOrder, shop: MailBranding): MailContent {
  return simpleMail({
    subject: `The link to your ${shop.name} order ${order.orderNumber}`,
    paragraphs: [
      'Someone, most likely you, asked for a link to this order. Here it is. Keep it private: anyone who has it can see the order.',
    ],
    link: { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}
