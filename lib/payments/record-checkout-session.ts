import 'server-only';
import type { Db } from '@/lib/db/client';

/** Records which checkout session belongs to a payment; the first one stays, and its columns are unique. */
export async function recordCheckoutSession(
  db: Db,
  input: { paymentId: string; sessionId: string; url: string | null },
): Promise<void> {
  await db.payment.updateMany({
    where: { id: input.paymentId, stripeSessionId: null },
    data: { stripeSessionId: input.sessionId, stripeSessionUrl: input.url },
  });
}
