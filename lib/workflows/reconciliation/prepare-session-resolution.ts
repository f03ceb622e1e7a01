import 'server-only';
import { getDb } from '@/lib/db/client';
import type { Discrepancy } from '@/lib/payments/reconciliation';
import { retrieveCheckoutSession } from '@/lib/stripe/retrieve-checkout-session';
import { reconcileSession } from './reconcile-sessions';
import { type ApplyResolution, needsReview, resolved } from './resolution';

/** Records or expires a checkout session without an open payment, as the reconciler does. @throws StripeUnavailable */
export async function prepareSessionResolution({
  subjectId: sessionId,
}: Discrepancy): Promise<ApplyResolution> {
  const before = await retrieveCheckoutSession(sessionId);
  if (before) await reconcileSession(before);
  const session = before && (await retrieveCheckoutSession(sessionId));
  const payment = await getDb().payment.findUnique({
    where: { stripeSessionId: sessionId },
    select: { status: true },
  });
  return async () => {
    if (!session) return resolved('Stripe does not have the page any more: nobody can pay there.');
    if (session.state !== 'open') return resolved('The page is closed: nobody can pay there any more.');
    return payment?.status === 'open'
      ? resolved('The page is recorded: the order can be paid there.')
      : needsReview('Stripe leaves the page open. Close it in its dashboard.');
  };
}
