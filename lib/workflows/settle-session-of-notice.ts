import 'server-only';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';
import { judge, type NoticeVerdict, processNotice } from './process-notice';
import { settlePayment } from './settle-payment';

/**
 * Settles the payment page that an event points to, as Stripe has it now.
 * @throws StripeUnavailable, or whatever the database throws.
 */
export async function settleSessionOfNotice(notice: StripeNotice): Promise<NoticeVerdict> {
  const session = notice.objectId ? await retrievePaymentSession(notice.objectId) : null;
  return processNotice(notice, async (tx) =>
    session ? judge(await settlePayment(tx, session)) : { verdict: 'ignored', orderId: null },
  );
}
