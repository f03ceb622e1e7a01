import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { settleSessionOfNotice } from '@/lib/workflows/settle-session-of-notice';

/** The money of a delayed method has arrived. */
export const onAsyncPaymentSucceeded = (notice: StripeNotice) => settleSessionOfNotice(notice);
