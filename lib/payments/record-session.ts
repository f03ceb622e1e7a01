import 'server-only';
import type { Db } from '@/lib/db/client';

/** Notes which payment page belongs to a payment; the first one stays, and its columns are unique. */
export async function recordSession(
  db: Db,
  input: { paymentId: string; sessionId: string; url: string | null },
): Promise<void> {
  await db.payment.updateMany({
    where: { id: input.paymentId, stripeSessionId: null },
    data: { stripeSessionId: input.sessionId, stripeSessionUrl: input.url },
  });
}
