import 'server-only';
import { getDb } from '@/lib/db/client';
import { countUnfinishedPayments } from '@/lib/payments/unfinished-payments';
import { describePaymentMethod, PAYMENT_METHODS, type PaymentMethod } from '@/lib/pricing/payment-methods';
import { describeUnfinishedPayments } from '@/lib/pricing/unfinished-payments';
import { isPaymentMethodConfigured } from '@/lib/settings/configured-payment-methods';

export type PaymentMethodState = {
  method: PaymentMethod;
  isConfigured: boolean;
  /** In words, what is left at its service while the shop has no keys for it; null where nothing is. */
  unfinished: string | null;
};

/** Every way to pay, and whether the shop offers it, for staff. */
export async function getPaymentOverview(): Promise<PaymentMethodState[]> {
  const states: PaymentMethodState[] = [];
  for (const method of PAYMENT_METHODS) {
    const { provider } = describePaymentMethod(method);
    const isConfigured = isPaymentMethodConfigured(method);
    const left = provider && !isConfigured ? await countUnfinishedPayments(getDb(), provider) : null;
    states.push({ method, isConfigured, unfinished: left && describeUnfinishedPayments(left) });
  }
  return states;
}
