import type { StaffOrder } from '@/lib/orders/staff-order';

/** A way into WhatsApp with a kind beginning from the shop of this name, for the buyer's number. Where WhatsApp is not used it says so itself. */
export function whatsappUrl(
  order: Pick<StaffOrder, 'orderNumber' | 'status' | 'fulfilmentStatus' | 'parcels' | 'shippingAddress'>,
  shopName: string,
): string {
  const text =
    `Assalam-o-alaikum, this is ${shopName} about your order ${order.orderNumber}. ${standing(order)}`.trim();
  // wa.me wants the number in international form, digits alone.
  return `https://wa.me/${order.shippingAddress.phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}

function standing(order: Parameters<typeof whatsappUrl>[0]): string {
  const parcel = order.parcels.find(({ status }) => status === 'dispatched');
  if (parcel) {
    const number = parcel.trackingNumber ? `, tracking number ${parcel.trackingNumber}` : '';
    return `It is on its way with ${parcel.carrierName}${number}. `;
  }
  if (order.fulfilmentStatus === 'delivered') return 'We hope that it has arrived well. ';
  if (order.status === 'placed') return 'Thank you for it; we are packing it now. ';
  return '';
}
