import 'server-only';
import type { Db } from '@/lib/db/client';

/** The refunds of a payment that are requested here and that Stripe has not confirmed. */
export async function listUnconfirmedRefunds(db: Db, paymentIntentId: string): Promise<string[]> {
  const rows = await db.refund.findMany({
    where: {
      status: 'pending',
      stripeRefundId: null,
      payment: { stripePaymentIntentId: paymentIntentId },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.id);
}
