import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { settleSessionOfNotice } from '@/lib/workflows/settle-session-of-notice';

/** The money of a delayed method will not arrive. */
export const onAsyncPaymentFailed = (notice: StripeNotice) => settleSessionOfNotice(notice);
