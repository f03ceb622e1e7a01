import 'server-only';
import type { StripeEvent } from '@/lib/stripe/verify-webhook';
import { settleRefundEvent } from '@/lib/workflows/refunds/settle-refund-event';

/** A refund was made, here or in the dashboard, or has changed. */
export const onRefundEvent = (event: StripeEvent) => settleRefundEvent(event);
