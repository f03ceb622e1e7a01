import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { settleSessionEvent } from '@/lib/workflows/payments/settle-session-event';

/** The buyer has completed the checkout session: the money is there, or on its way with a delayed method. */
export const onCheckoutSessionCompleted = (event: StripeEvent) => settleSessionEvent(event);
