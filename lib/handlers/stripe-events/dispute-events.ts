import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { settleDisputeOfNotice } from '@/lib/workflows/settle-dispute-of-notice';

/** A payer disputes a payment, or the dispute has moved on. */
export const onDisputeEvent = (notice: StripeNotice) => settleDisputeOfNotice(notice);
