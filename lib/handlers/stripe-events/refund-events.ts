import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { settleRefundsOfNotice } from '@/lib/workflows/settle-refunds-of-notice';

/** A refund was made, here or in the dashboard, or has changed. */
export const onRefundEvent = (notice: StripeNotice) => settleRefundsOfNotice(notice);
