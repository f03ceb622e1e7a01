import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { Discrepancy } from '@/lib/payments/reconciliation';
import { getDiscrepancy } from '@/lib/payments/reconciliation-queries';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { prepareResolution } from './prepare-resolution';

export type ResolutionOutcome =
  | 'mended'
  | 'needs_person'
  | 'settled_before'
  | 'not_found'
  | 'stripe_unavailable';

/**
 * Resolves one discrepancy, through the function that the reconciler and the webhooks use for it. Stripe is asked
 * first; the changes that follow, the state of the discrepancy and the audit entry are one transaction.
 * @param input.actor who asked for it; null for a scheduled run, which is not audited.
 */
export async function resolveDiscrepancy(input: {
  discrepancyId: string;
  actor: StaffActor | null;
}): Promise<ResolutionOutcome> {
  const discrepancy = await getDiscrepancy(input.discrepancyId);
  if (!discrepancy) return 'not_found';
  if (discrepancy.state !== 'open') return 'settled_before';
  try {
    const applyResolution = await prepareResolution(discrepancy);
    return await inTransaction((tx) =>
      recordResolution(tx, { discrepancy, applyResolution, actor: input.actor }),
    );
  } catch (error) {
    if (error instanceof StripeUnavailable || error instanceof StripeRefused) return 'stripe_unavailable';
    throw error;
  }
}

async function recordResolution(
  tx: Tx,
  input: {
    discrepancy: Discrepancy;
    applyResolution: Awaited<ReturnType<typeof prepareResolution>>;
    actor: StaffActor | null;
  },
): Promise<ResolutionOutcome> {
  const { discrepancy, applyResolution, actor } = input;
  const open = await tx.$queryRaw<unknown[]>`
    select 1 from money_finding where id = ${discrepancy.id}::uuid and state = 'open' for update`;
  if (open.length === 0) return 'settled_before';
  const { state, outcome } = await applyResolution(tx);
  await tx.moneyFinding.update({
    where: { id: discrepancy.id },
    data: { state, outcome, settledAt: new Date() },
  });
  if (actor) {
    await recordAudit(tx, {
      actor,
      action: 'money.mended',
      subject: { type: 'money_finding', id: discrepancy.id },
      before: { kind: discrepancy.kind, theirs: discrepancy.theirs, ours: discrepancy.ours },
      after: { state, outcome, orderNumber: discrepancy.orderNumber },
    });
  }
  return state;
}
