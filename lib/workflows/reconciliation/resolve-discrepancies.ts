import 'server-only';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import type { DiscrepancyKind } from '@/lib/payments/reconciliation';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { resolveDiscrepancy } from './resolve-discrepancy';

/**
 * Discrepancies that need no review, because Stripe is authoritative for them: a webhook or the reconciler would have
 * settled them. Disputes first: they keep orders from being dispatched.
 */
const DECIDED_BY_STRIPE: DiscrepancyKind[] = [
  'dispute_unknown',
  'dispute_differs',
  'refund_unknown',
  'refund_differs',
  'refund_not_sent',
  'paid_at_stripe_only',
  'payment_left_open',
  'page_closed_at_stripe',
  'page_open_for_nobody',
];

/**
 * Resolves the discrepancies of a run for which Stripe is authoritative: lost events of refunds, disputes and payments.
 * The rest is left for review.
 * @returns whether all of them were tried; false when the time ran out.
 * @throws StripeUnavailable, so that the job is retried.
 */
export async function resolveDiscrepancies(input: { runId: string; until: number }): Promise<boolean> {
  const { runId, until } = input;
  const discrepancies = await getDb().moneyFinding.findMany({
    where: { checkId: runId, state: 'open', kind: { in: DECIDED_BY_STRIPE } },
    select: { id: true, kind: true },
  });
  const inOrder = [...discrepancies].sort(
    (a, b) => DECIDED_BY_STRIPE.indexOf(a.kind) - DECIDED_BY_STRIPE.indexOf(b.kind),
  );
  let isUnavailable = false;
  for (const { id } of inOrder) {
    if (Date.now() > until) return false;
    const outcome = await resolveDiscrepancy({ discrepancyId: id, actor: null }).catch((error: unknown) => {
      logger.error({ err: error, findingId: id }, 'a discrepancy could not be resolved');
      return null;
    });
    if (outcome === 'stripe_unavailable') isUnavailable = true;
  }
  if (isUnavailable) throw new StripeUnavailable('Stripe did not answer about a discrepancy');
  return true;
}
