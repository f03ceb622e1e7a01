import type { StaffOrder } from '@/lib/orders/staff-order';

/** The link that opens a WhatsApp chat with the buyer's number, with a message from the shop of this name prefilled. */
export function whatsappUrl(
  order: Pick<StaffOrder, 'orderNumber' | 'status' | 'fulfilmentStatus' | 'fulfilments' | 'shippingAddress'>,
  shopName: string,
): string {
  const text =
    `Assalam-o-alaikum, this is ${shopName} about your order ${order.orderNumber}. ${statusSentence(order)}`.trim();
  // wa.me wants the number in international form, digits alone.
  return `https://wa.me/${order.shippingAddress.phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}

function statusSentence(order: Parameters<typeof whatsappUrl>[0]): string {
  const fulfilment = order.fulfilments.find(({ status }) => status === 'dispatched');
  if (fulfilment) {
    const number = fulfilment.trackingNumber ? `, tracking number ${fulfilment.trackingNumber}` : '';
    return `It is on its way with ${fulfilment.carrierName}${number}. `;
  }
  if (order.fulfilmentStatus === 'delivered') return 'We hope that it has arrived well. ';
  if (order.status === 'placed') return 'Thank you for it; we are packing it now. ';
  return '';
}
