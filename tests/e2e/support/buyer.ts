import { randomBytes } from 'node:crypto';
import { SAFETY_NOTE } from '../../../lib/suitability/safety-note';

export type Buyer = {
  email: string;
  country: string;
  name: string;
  line1: string;
  city: string;
  region?: string;
  postalCode?: string;
  phone: string;
};

/** A new buyer with a unique email address. */
export function newBuyer(): Buyer {
  return {
    email: `buyer-${randomBytes(5).toString('hex')}@example.com`,
    country: 'PK',
    name: 'Ayesha Khan',
    line1: '12-B Canal Road',
    city: 'Lahore',
    phone: '0300 1234567',
  };
}

/** A new buyer abroad, where cash cannot be collected and a postal code is needed. */
export function newBuyerAbroad(): Buyer {
  return {
    ...newBuyer(),
    country: 'DE',
    name: 'Jürgen Groß',
    line1: 'Lange Straße 4',
    city: 'Köln',
    postalCode: '50667',
    phone: '+49 1512 3456789',
  };
}

/** The buyer as the body of `POST /api/checkout` wants them. */
export function checkoutBody(buyer: Buyer, rest: { expectedTotalMinor: number; paymentMethod?: string }) {
  const { email, ...shippingAddress } = buyer;
  const choices = { deliveryOption: 'standard', paymentMethod: 'card' };
  return { email, shippingAddress, ...choices, safetyAcknowledged: SAFETY_NOTE.version, ...rest };
}
