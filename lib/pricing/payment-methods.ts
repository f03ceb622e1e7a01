import { HOME_COUNTRY } from '@/lib/config/shop';

/** Every way to pay, in the order in which it is offered; the database's `payment_method`. */
export const PAYMENT_METHODS = ['card', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

type PaymentMethodRule = {
  /** The courier collects it: the order is placed before it is paid, and a refund is given back by hand. */
  isPaidOnDelivery: boolean;
  /** Where it can be chosen. */
  isForHomeCountryOnly: boolean;
};

const PAYMENT_METHOD_RULES: Record<PaymentMethod, PaymentMethodRule> = {
  card: { isPaidOnDelivery: false, isForHomeCountryOnly: false },
  cash_on_delivery: { isPaidOnDelivery: true, isForHomeCountryOnly: true },
};

/** Whether the buyer pays the courier, in cash. */
export function isPaidOnDelivery(method: PaymentMethod): boolean {
  return PAYMENT_METHOD_RULES[method].isPaidOnDelivery;
}

/** Whether an order to this country can be paid so. */
export function isPaymentMethodOffered(input: { method: PaymentMethod; country: string }): boolean {
  return !PAYMENT_METHOD_RULES[input.method].isForHomeCountryOnly || input.country === HOME_COUNTRY;
}
