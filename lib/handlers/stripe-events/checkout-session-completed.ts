import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { settleSessionOfNotice } from '@/lib/workflows/settle-session-of-notice';

/** The buyer has finished the payment page: the money is there, or on its way with a delayed method. */
export const onCheckoutSessionCompleted = (notice: StripeNotice) => settleSessionOfNotice(notice);
