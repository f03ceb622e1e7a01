import { HOME_COUNTRY } from '@/lib/config/shop';

/** Every way to pay, in the order in which it is offered; the database's `payment_method`. */
export const PAYMENT_METHODS = ['card', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

type Settlement = 'checkout_session' | 'courier';

type PaymentMethodRule = {
  /**
   * How its money comes in: on Stripe's page, for which the order waits, or to the courier, so that the order is placed
   * before it is paid and a refund is given back by hand.
   */
  settledBy: Settlement;
  /** Where it can be chosen. */
  isForHomeCountryOnly: boolean;
};

const PAYMENT_METHOD_RULES: Record<PaymentMethod, PaymentMethodRule> = {
  card: { settledBy: 'checkout_session', isForHomeCountryOnly: false },
  cash_on_delivery: { settledBy: 'courier', isForHomeCountryOnly: true },
};

/** How the money of a method comes in. */
export function settlementOf(method: PaymentMethod): Settlement {
  return PAYMENT_METHOD_RULES[method].settledBy;
}

/** Whether the buyer pays the courier, in cash. */
export function isPaidOnDelivery(method: PaymentMethod): boolean {
  return settlementOf(method) === 'courier';
}

/** Whether an order to this country can be paid so. */
export function isPaymentMethodOffered(input: { method: PaymentMethod; country: string }): boolean {
  return !PAYMENT_METHOD_RULES[input.method].isForHomeCountryOnly || input.country === HOME_COUNTRY;
}

/** The methods by which an order to this country can be paid, in the order in which they are offered. */
export function listPaymentMethods(country: string): PaymentMethod[] {
  return PAYMENT_METHODS.filter((method) => isPaymentMethodOffered({ method, country }));
}

/** The method that was chosen, where it is offered; the first one otherwise. */
export function selectPaymentMethod(input: { chosen: string | null; country: string }): PaymentMethod {
  const offered = listPaymentMethods(input.country);
  return offered.find((method) => method === input.chosen) ?? offered[0] ?? 'card';
}
