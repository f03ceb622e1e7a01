import 'server-only';
import { newId } from '@/lib/core/ids';
import { invariant } from '@/lib/core/invariant';
import type { Tx } from '@/lib/db/client';
import type { NewDiscrepancy, Reconciliation, ReconciliationPhase } from './reconciliation';

type Position = Pick<Reconciliation, 'id' | 'phase' | 'cursor'>;

/**
 * Records how far a reconciliation has come, in the transaction that records its discrepancies up to there; of two
 * workers at the same batch one goes on and the other is rolled back.
 */
export async function advanceReconciliation(
  tx: Tx,
  input: {
    from: Position;
    to: { phase: ReconciliationPhase; cursor: string | null };
    seen?: number;
    notOurs?: number;
  },
): Promise<void> {
  const { from, to, seen = 0, notOurs = 0 } = input;
  const { count } = await tx.moneyCheck.updateMany({
    where: { id: from.id, status: 'running', phase: from.phase, cursor: from.cursor },
    data: { ...to, lookedAt: { increment: seen }, notOurs: { increment: notOurs } },
  });
  invariant(count === 1, 'another worker is at this reconciliation');
}

/** Records discrepancies; one that is recorded already is not recorded twice. */
export async function recordDiscrepancies(
  tx: Tx,
  input: { checkId: string; discrepancies: readonly NewDiscrepancy[] },
): Promise<void> {
  await tx.moneyFinding.createMany({
    data: input.discrepancies.map((discrepancy) => ({ id: newId(), checkId: input.checkId, ...discrepancy })),
    skipDuplicates: true,
  });
}

/** Ends a reconciliation. @param failure why it could not be finished. */
export async function endReconciliation(tx: Tx, input: { checkId: string; failure?: string }): Promise<void> {
  const { checkId, failure } = input;
  await tx.moneyCheck.updateMany({
    where: { id: checkId, status: 'running' },
    data: {
      finishedAt: new Date(),
      ...(failure === undefined ? { status: 'done' } : { status: 'failed', failure }),
    },
  });
}

/** Resumes a reconciliation that could not be finished. @returns false when it is not one, or another runs. */
export async function resumeReconciliation(tx: Tx, checkId: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    update money_check set status = 'running', failure = null, finished_at = null
    where id = ${checkId}::uuid and status = 'failed' and not exists (select 1 from money_check where status = 'running')`;
  return count === 1;
}
