/** A request to check out in which nothing is wrong, to change one thing at a time. */
export function checkoutInput(address: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) {
  return {
    email: 'ayesha@example.com',
    shippingAddress: {
      name: 'Ayesha Khan',
      line1: 'House 12, Street 4, DHA Phase 5',
      city: 'Lahore',
      country: 'PK',
      phone: '0300 1234567',
      ...address,
    },
    deliveryOption: 'standard',
    paymentMethod: 'card',
    safetyAcknowledged: '2026-11-26',
    expectedTotalMinor: 705_000,
    ...rest,
  };
}
