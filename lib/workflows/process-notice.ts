import 'server-only';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import {
  judgeStripeEvent,
  recordStripeEvent,
  type StripeEventVerdict,
  takeUpStripeEvent,
} from '@/lib/payments/record-stripe-event';
import type { StripeNotice } from '@/lib/stripe/verify-webhook';

export type NoticeVerdict = StripeEventVerdict | 'duplicate';

export type Judgement = { verdict: StripeEventVerdict; orderId: string | null };

/**
 * Draws the consequences of an event in one transaction with its record. Whatever fails rolls back both, and Stripe
 * sends the event again; a second delivery changes nothing.
 * @param work given the transaction; what Stripe was to be asked has been asked before.
 */
export function processNotice(
  notice: StripeNotice,
  work: (tx: Tx) => Promise<Judgement>,
): Promise<NoticeVerdict> {
  return inTransaction(async (tx) => {
    const recorded = notice.isAgain
      ? await takeUpStripeEvent(tx, notice.id)
      : await recordStripeEvent(tx, notice);
    if (!recorded) return 'duplicate';
    const { verdict, orderId } = await work(tx);
    if (notice.isAgain || verdict !== 'processed' || orderId !== recorded.orderId) {
      await judgeStripeEvent(tx, { eventId: notice.id, verdict, orderId });
    }
    return verdict;
  });
}

/** The judgement on what a settlement came to. */
export function judge(settlement: { outcome: string; orderId: string | null }): Judgement {
  const { outcome, orderId } = settlement;
  if (outcome === 'not_ours') return { verdict: 'ignored', orderId: null };
  return { verdict: outcome === 'flagged' ? 'flagged' : 'processed', orderId };
}
