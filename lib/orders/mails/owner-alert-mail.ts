import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';

/** Alerts an owner of the shop to an order that needs review. */
export function ownerAlertMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: { reason?: string },
): MailContent {
  return simpleMail({
    subject: `Order ${order.orderNumber}: please take a look`,
    paragraphs: [detail.reason ?? 'This order needs your attention.'],
    link: { label: 'Open it in the back office', url: `${shop.siteUrl}/admin/orders/${order.orderNumber}` },
    shop,
    because: 'you’re an owner of the shop',
  });
}
