import 'server-only';
import { getDb } from '@/lib/db/client';
import type { MoneyFinding } from '@/lib/payments/money-check';
import { retrievePaymentSession } from '@/lib/stripe/retrieve-payment-session';
import { type Mend, mended, needsPerson } from './mending';
import { healSession } from './reconcile-sessions';

/** Records or closes a payment page that nobody here waits for, as the reconciler does. @throws StripeUnavailable */
export async function preparePage({ subjectId: sessionId }: MoneyFinding): Promise<Mend> {
  const before = await retrievePaymentSession(sessionId);
  if (before) await healSession(before);
  const session = before && (await retrievePaymentSession(sessionId));
  const payment = await getDb().payment.findUnique({
    where: { stripeSessionId: sessionId },
    select: { status: true },
  });
  return async () => {
    if (!session) return mended('Stripe does not have the page any more: nobody can pay there.');
    if (session.state !== 'open') return mended('The page is closed: nobody can pay there any more.');
    return payment?.status === 'open'
      ? mended('The page is recorded: the order can be paid there.')
      : needsPerson('Stripe leaves the page open. Close it in its dashboard.');
  };
}
