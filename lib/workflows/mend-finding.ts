import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import type { MoneyFinding } from '@/lib/payments/money-check';
import { getMoneyFinding } from '@/lib/payments/money-check-queries';
import { StripeRefused, StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { prepareMending } from './prepare-mending';

export type MendOutcome = 'mended' | 'needs_person' | 'settled_before' | 'not_found' | 'stripe_unavailable';

/**
 * Mends one thing that a comparison found, through the function that the reconciler and the webhooks use for it. What
 * Stripe has to say is asked for first; what follows from it, the finding's end and the audit entry are one transaction.
 * @param input.actor who asked for it; null where the shop does by itself, which is in no audit log.
 */
export async function mendFinding(input: {
  findingId: string;
  actor: StaffActor | null;
}): Promise<MendOutcome> {
  const finding = await getMoneyFinding(input.findingId);
  if (!finding) return 'not_found';
  if (finding.state !== 'open') return 'settled_before';
  try {
    const mend = await prepareMending(finding);
    return await inTransaction((tx) => settle(tx, { finding, mend, actor: input.actor }));
  } catch (error) {
    if (error instanceof StripeUnavailable || error instanceof StripeRefused) return 'stripe_unavailable';
    throw error;
  }
}

async function settle(
  tx: Tx,
  input: {
    finding: MoneyFinding;
    mend: Awaited<ReturnType<typeof prepareMending>>;
    actor: StaffActor | null;
  },
): Promise<MendOutcome> {
  const { finding, mend, actor } = input;
  const open = await tx.$queryRaw<unknown[]>`
    select 1 from money_finding where id = ${finding.id}::uuid and state = 'open' for update`;
  if (open.length === 0) return 'settled_before';
  const { state, outcome } = await mend(tx);
  await tx.moneyFinding.update({
    where: { id: finding.id },
    data: { state, outcome, settledAt: new Date() },
  });
  if (actor) {
    await recordAudit(tx, {
      actor,
      action: 'money.mended',
      subject: { type: 'money_finding', id: finding.id },
      before: { kind: finding.kind, theirs: finding.theirs, ours: finding.ours },
      after: { state, outcome, orderNumber: finding.orderNumber },
    });
  }
  return state;
}
