import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { settleSessionEvent } from '@/lib/workflows/payments/settle-session-event';

/** The money of a delayed method will not arrive. */
export const onAsyncPaymentFailed = (event: StripeEvent) => settleSessionEvent(event);
