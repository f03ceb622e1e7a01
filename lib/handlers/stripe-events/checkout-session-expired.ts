import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { settleSessionOfNotice } from '@/lib/workflows/settle-session-of-notice';

/** The payment page ran out, or we closed it: what it held goes back. */
export const onCheckoutSessionExpired = (notice: StripeNotice) => settleSessionOfNotice(notice);
