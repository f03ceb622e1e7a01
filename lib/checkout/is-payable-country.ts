import 'server-only';
import { availablePaymentMethods } from '@/lib/pricing/payment-methods';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';

/** Whether an order to a country, or to `REST_OF_WORLD`, can be paid: the shop delivers to no other. */
export function isPayableCountry(country: string): boolean {
  return availablePaymentMethods({ configured: listConfiguredPaymentMethods(), country }).length > 0;
}
