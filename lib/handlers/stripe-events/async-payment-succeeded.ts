import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { settleSessionEvent } from '@/lib/workflows/payments/settle-session-event';

/** The money of a delayed method has arrived. */
export const onAsyncPaymentSucceeded = (event: StripeEvent) => settleSessionEvent(event);
