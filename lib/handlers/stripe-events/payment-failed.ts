import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { recordFailedPaymentAttempt } from '@/lib/workflows/payments/record-failed-payment-attempt';

/** A payment attempt was declined; the checkout session is still open. */
export const onPaymentFailed = (event: StripeEvent) => recordFailedPaymentAttempt(event);
