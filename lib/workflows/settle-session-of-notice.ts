import 'server-only';
import { getDb } from '@/lib/db/client';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { placePaidOrderOfNotice } from './place-paid-order';
import { judge, type NoticeVerdict, processNotice } from './process-notice';
import { settlePayment } from './settle-payment';

/**
 * Settles the payment page that an event points to, as Stripe has it now: in one statement where it is paid and its
 * order waits for that, in steps otherwise.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleSessionOfNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const session = notice.objectId ? await retrievePaymentSession(notice.objectId) : null;
  if (session?.state === 'paid' && (await placePaidOrderOfNotice(getDb(), { session, notice }))) {
    return 'processed';
  }
  return processNotice(notice, async (tx) =>
    session ? judge(await settlePayment(tx, session)) : { verdict: 'ignored', orderId: null },
  );
}
