import 'server-only';
import { isBuilding } from '@/lib/config/server-config';
import { isStripeSetUp } from '@/lib/config/stripe-settings';
import {
  describePaymentMethod,
  PAYMENT_METHODS,
  type PaymentMethod,
  type PaymentProvider,
} from '@/lib/pricing/payment-methods';

const IS_SET_UP: Readonly<Record<PaymentProvider, () => boolean>> = {
  stripe: isStripeSetUp,
};

/** Whether the shop is set up to take payments by a method, and to ask about them. */
export function isPaymentMethodConfigured(method: PaymentMethod): boolean {
  const { provider } = describePaymentMethod(method);
  return provider === null || IS_SET_UP[provider]();
}

/**
 * The methods that the shop is set up for, in the order in which they are offered. Which of them an order can be paid by,
 * `availablePaymentMethods` says. While pages are built there is no environment yet, and every page is rendered again
 * when the server starts.
 */
export function listConfiguredPaymentMethods(): PaymentMethod[] {
  return isBuilding() ? [...PAYMENT_METHODS] : PAYMENT_METHODS.filter(isPaymentMethodConfigured);
}
