import 'server-only';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { paymentMethodPort } from './payment-method-ports';

/** Asks the service of each method that is configured about what is open there. @param now the clock, for tests. */
export async function reconcilePaymentMethods(now: Date = new Date()): Promise<void> {
  for (const method of listConfiguredPaymentMethods()) await paymentMethodPort(method).reconcile?.(now);
}
