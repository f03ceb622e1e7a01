import 'server-only';
import { invariant } from '@/lib/core/invariant';
import { getDb } from '@/lib/db/client';
import type { PaymentDispute } from '@/lib/stripe/payment-dispute';
import { retrieveDispute } from '@/lib/stripe/retrieve-dispute';
import { settlePaymentOfIntent } from './settle-payment-of-intent';

export type AskedDispute = {
  dispute: PaymentDispute;
  /** When Stripe was asked, by the database's clock, which all servers share; to the microsecond. */
  askedAt: string;
};

/**
 * Asks Stripe for a dispute, and settles the payment that it is about if that has not been: events arrive in any order.
 * @returns null when Stripe has no such dispute.
 * @throws StripeUnavailable
 */
export async function askForDispute(disputeId: string): Promise<AskedDispute | null> {
  const [clock] = await getDb().$queryRaw<{ now: string }[]>`select clock_timestamp()::text as now`;
  invariant(clock, 'the database tells no time');
  const dispute = await retrieveDispute(disputeId);
  if (dispute?.paymentIntentId) await settlePaymentOfIntent(dispute.paymentIntentId);
  return dispute && { dispute, askedAt: clock.now };
}
