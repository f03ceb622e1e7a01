import 'server-only';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import type { MoneyFindingKind } from '@/lib/payments/money-check';
import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { mendFinding } from './mend-finding';

/**
 * What needs no person, because Stripe's word decides it, as its webhook or the reconciler would have brought it.
 * Disputes first: they keep orders from being sent.
 */
const DECIDED_BY_STRIPE: MoneyFindingKind[] = [
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
 * Settles what a comparison found and Stripe's word decides: lost events of refunds, disputes and payments. The rest
 * waits for a person.
 * @returns whether all of it was tried; false when the time ran out.
 * @throws StripeUnavailable, so that the job tries again.
 */
export async function settleFindings(input: { checkId: string; until: number }): Promise<boolean> {
  const { checkId, until } = input;
  const findings = await getDb().moneyFinding.findMany({
    where: { checkId, state: 'open', kind: { in: DECIDED_BY_STRIPE } },
    select: { id: true, kind: true },
  });
  const inOrder = [...findings].sort(
    (a, b) => DECIDED_BY_STRIPE.indexOf(a.kind) - DECIDED_BY_STRIPE.indexOf(b.kind),
  );
  let isAway = false;
  for (const { id } of inOrder) {
    if (Date.now() > until) return false;
    const outcome = await mendFinding({ findingId: id, actor: null }).catch((error: unknown) => {
      logger.error({ err: error, findingId: id }, 'what a comparison found could not be settled');
      return null;
    });
    if (outcome === 'stripe_unavailable') isAway = true;
  }
  if (isAway) throw new StripeUnavailable('Stripe did not answer about what a comparison found');
  return true;
}
