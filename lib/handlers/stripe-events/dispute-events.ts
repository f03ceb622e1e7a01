import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { settleDisputeEvent } from '@/lib/workflows/payments/settle-dispute-event';

/** A payer disputes a payment, or the dispute has moved on. */
export const onDisputeEvent = (event: StripeEvent) => settleDisputeEvent(event);
