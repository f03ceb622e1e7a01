import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import type { Buyer } from '@/scripts/bench/data/prepare-buyers';
import { encodeRequest } from './encode-request';

/** The request with which a buyer goes from the cart to the checkout session. */
export function checkoutRequest(port: number, buyer: Buyer): Buffer {
  return encodeRequest({
    port,
    method: 'POST',
    path: '/api/checkout',
    headers: { Cookie: `cart=${buyer.cartToken}; cart_hint=1`, 'X-Forwarded-For': buyer.address },
    json: {
      email: buyer.email,
      shippingAddress: {
        name: 'Ayesha Khan',
        line1: 'House 12, Street 4, DHA Phase 5',
        city: 'Lahore',
        country: 'PK',
        phone: '0300 1234567',
      },
      deliveryOption: 'standard',
      paymentMethod: 'card',
      safetyAcknowledged: SAFETY_NOTE.version,
      expectedTotalMinor: buyer.totalMinor,
    },
  });
}
