import { formatMoney } from '@/lib/core/money';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { CustomerOrder } from '@/lib/orders/order';
import { isUnpaidOnDelivery } from '@/lib/orders/order-state';
import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';
import type { MailDetail } from './order-mail-kind';

/** Notifies the buyer of a dispatched fulfilment: its contents, courier and tracking link. */
export function orderDispatchedMail(
  order: CustomerOrder,
  shop: MailBranding,
  detail: MailDetail,
): MailContent {
  const { parcel } = detail;
  const contents = (parcel?.contents ?? []).map(({ title, quantity }) => `${quantity} × ${title}`).join(', ');
  const paragraphs = [
    parcel?.isPart
      ? `Part of your order has shipped: ${contents}. The rest will follow.`
      : `Your order has shipped${contents ? `: ${contents}` : ''}.`,
    parcel ? carriedBy(parcel) : '',
    isDue(order)
      ? `Please have ${formatMoney(order.totalMinor, order.currency)} in cash ready for the courier.`
      : '',
    'The courier may call the number you gave us. If something isn’t right, reply to this email.',
    `You’ll find the safety rules in the box. Please read them before you first use the massager. They’re online too: ${shop.siteUrl}${SAFETY_MANUAL_PATH}`,
  ];
  return simpleMail({
    subject: `${parcel?.isPart ? 'Part of your' : 'Your'} ${shop.name} order ${order.orderNumber} is on its way`,
    paragraphs: paragraphs.filter(Boolean),
    link: parcel?.trackingUrl
      ? { label: 'Track your parcel', url: parcel.trackingUrl }
      : { label: 'View your order', url: shop.siteUrl + order.accessPath },
    shop,
  });
}

function carriedBy({ carrierName, trackingNumber }: NonNullable<MailDetail['parcel']>): string {
  return trackingNumber
    ? `${carrierName} is delivering it. Your tracking number is ${trackingNumber}.`
    : `${carrierName} is delivering it.`;
}

function isDue(order: CustomerOrder): boolean {
  return isUnpaidOnDelivery(order);
}
