import 'server-only';
import { inTransaction } from '@/lib/db/in-transaction';
import { MIN_SESSION_LIFETIME_MS, type OpenPayment } from '@/lib/payments/open-payment';
import type { PaymentStart } from '@/lib/payments/payment-method-port';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { abandonPayment } from '@/lib/workflows/payments/abandon-payment';
import { openPaymentSession } from '@/lib/workflows/payments/open-payment-session';
import { replacePayment } from '@/lib/workflows/payments/replace-payment';

/**
 * Leads to the checkout session of a payment, if need be that of a second payment of the same order: Stripe stores its
 * own failure under the idempotency key of the first, and for a buyer who returns late the remaining time of the first
 * is too short. A payment whose session Stripe will never open must not hold stock until the reconciler finds out.
 * @throws StripeUnavailable, StripeRefused
 */
export async function startCardPayment(payment: OpenPayment): Promise<PaymentStart> {
  const url = await openOrAbandon(payment);
  return url === null ? { kind: 'instructions' } : { kind: 'redirect', url };
}

async function openOrAbandon(payment: OpenPayment): Promise<string | null> {
  try {
    return (await openPaymentSession(payment.id)).url;
  } catch (error) {
    const replacement = isWorthAnotherPayment(error, payment)
      ? await inTransaction((tx) => replacePayment(tx, payment.id))
      : null;
    if (replacement) return openReplacement(replacement.id);
    await abandonIfRefused(error, payment.id);
    throw error;
  }
}

async function openReplacement(paymentId: string): Promise<string | null> {
  try {
    return (await openPaymentSession(paymentId)).url;
  } catch (error) {
    await abandonIfRefused(error, paymentId);
    throw error;
  }
}

function isWorthAnotherPayment(error: unknown, payment: OpenPayment): boolean {
  if (error instanceof StripeUnavailable) return error.isPermanent;
  const leftMs = payment.sessionExpiresAt.getTime() - Date.now();
  return error instanceof StripeRefused && leftMs < MIN_SESSION_LIFETIME_MS;
}

async function abandonIfRefused(error: unknown, paymentId: string): Promise<void> {
  if (!(error instanceof StripeRefused)) return;
  await inTransaction((tx) => abandonPayment(tx, { paymentId, reason: error.message }));
}
