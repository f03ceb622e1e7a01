import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { noteFailedAttempt } from '@/lib/workflows/note-failed-attempt';

/** A try to pay was declined; the page is still open. */
export const onPaymentFailed = (notice: StripeNotice) => noteFailedAttempt(notice);
