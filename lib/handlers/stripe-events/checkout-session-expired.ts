import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { settleSessionEvent } from '@/lib/workflows/payments/settle-session-event';

/** The checkout session expired, by itself or because we expired it: its reservations are released. */
export const onCheckoutSessionExpired = (event: StripeEvent) => settleSessionEvent(event);
