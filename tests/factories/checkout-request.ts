import type { CheckoutRequest } from '@/lib/checkout/checkout-schema';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';

/** What a buyer in Lahore submits; the total is that of one TEST variant at its usual price, with delivery. */
export function checkoutRequest(changes: Partial<CheckoutRequest> = {}): CheckoutRequest {
  return {
    email: 'ayesha@example.com',
    shippingAddress: {
      name: 'Ayesha Khan',
      line1: 'House 12, Street 4, DHA Phase 5',
      line2: null,
      city: 'Lahore',
      region: null,
      postalCode: null,
      country: 'PK',
      phone: '+923001234567',
    },
    deliveryOption: 'standard',
    paymentMethod: 'card',
    safetyAcknowledged: SAFETY_NOTE.version,
    expectedTotalMinor: 705_000,
    ...changes,
  };
}
