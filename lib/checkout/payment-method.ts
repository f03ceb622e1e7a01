import { HOME_COUNTRY } from '@/lib/config/shop';

export const PAYMENT_METHODS = ['card', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Cash on delivery is collected by the courier, which works at home only. */
export function acceptsCashOnDelivery(country: string): boolean {
  return country === HOME_COUNTRY;
}
