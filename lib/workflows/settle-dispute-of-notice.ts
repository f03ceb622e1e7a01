import 'server-only';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { askForDispute } from './ask-for-dispute';
import { type NoticeVerdict, processNotice } from './process-notice';
import { settleDispute } from './settle-dispute';

/**
 * Records the dispute that an event points to, as Stripe has it now.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleDisputeOfNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const asked = notice.objectId ? await askForDispute(notice.objectId) : null;
  return processNotice(notice, async (tx) =>
    asked ? settleDispute(tx, asked) : { verdict: 'ignored', orderId: null },
  );
}
