import 'server-only';
import { gather } from '@/lib/core/gather';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { type PaidNotice, placePaidOrdersOfNotices } from './place-paid-order';
import { judge, type NoticeVerdict, processNotice } from './process-notice';
import { settlePayment } from './settle-payment';

/** What one statement settles at most, so that what it holds at the shelf stays short. */
const MOST_AT_ONCE = 32;

/**
 * Settles the payment page that an event points to, as Stripe has it now: in one statement, together with those that
 * come at the same time, where it is paid and its order waits for that, in steps otherwise.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleSessionOfNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const session = notice.objectId ? await retrievePaymentSession(notice.objectId) : null;
  if (session?.state === 'paid' && !notice.isAgain && (await placeTogether({ session, notice }))) {
    return 'processed';
  }
  return processNotice(notice, async (tx) =>
    session ? judge(await settlePayment(tx, session)) : { verdict: 'ignored', orderId: null },
  );
}

const placeTogether = gather(placeAtOnce, { atMost: MOST_AT_ONCE });

/** Where the statement fails for one of many, each of them goes on by itself, in steps, and fails or not for itself. */
async function placeAtOnce(notices: readonly PaidNotice[]): Promise<boolean[]> {
  try {
    return await placePaidOrdersOfNotices(getDb(), notices);
  } catch (error) {
    if (notices.length === 1) throw error;
    logger.warn({ err: error, events: notices.length }, 'webhooks could not be settled together');
    return notices.map(() => false);
  }
}
