import 'server-only';
import { invariant } from '@/lib/core/invariant';
import { getDb } from '@/lib/db/client';
import type { PaymentDispute } from '@/lib/stripe/payment-dispute';
import { retrieveDispute } from '@/lib/stripe/retrieve-dispute';
import { settlePaymentByIntent } from './settle-payment-by-intent';

export type FetchedDispute = {
  dispute: PaymentDispute;
  /** When Stripe was asked, by the database's clock, which all servers share; to the microsecond. */
  askedAt: string;
};

/**
 * Fetches a dispute from Stripe, and settles its payment if that has not been done: events arrive in any order.
 * @returns null when Stripe has no such dispute.
 * @throws StripeUnavailable
 */
export async function fetchDispute(disputeId: string): Promise<FetchedDispute | null> {
  const [clock] = await getDb().$queryRaw<{ now: string }[]>`select clock_timestamp()::text as now`;
  invariant(clock, 'the database returned no time');
  const dispute = await retrieveDispute(disputeId);
  if (dispute?.paymentIntentId) await settlePaymentByIntent(dispute.paymentIntentId);
  return dispute && { dispute, askedAt: clock.now };
}
