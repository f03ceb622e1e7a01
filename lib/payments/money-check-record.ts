import 'server-only';
import { newId } from '@/lib/core/ids';
import { invariant } from '@/lib/core/invariant';
import type { Tx } from '@/lib/db/client';
import type { MoneyCheck, MoneyCheckPhase, NewMoneyFinding } from './money-check';

type Place = Pick<MoneyCheck, 'id' | 'phase' | 'cursor'>;

/**
 * Notes how far a comparison is, in the transaction that records what it found up to there; of two workers at the same
 * page one goes on and the other is undone.
 */
export async function advanceMoneyCheck(
  tx: Tx,
  input: {
    from: Place;
    to: { phase: MoneyCheckPhase; cursor: string | null };
    seen?: number;
    notOurs?: number;
  },
): Promise<void> {
  const { from, to, seen = 0, notOurs = 0 } = input;
  const { count } = await tx.moneyCheck.updateMany({
    where: { id: from.id, status: 'running', phase: from.phase, cursor: from.cursor },
    data: { ...to, lookedAt: { increment: seen }, notOurs: { increment: notOurs } },
  });
  invariant(count === 1, 'another worker is at this comparison');
}

/** Writes down what differs; what has been found before is not found twice. */
export async function recordFindings(
  tx: Tx,
  input: { checkId: string; findings: readonly NewMoneyFinding[] },
): Promise<void> {
  await tx.moneyFinding.createMany({
    data: input.findings.map((finding) => ({ id: newId(), checkId: input.checkId, ...finding })),
    skipDuplicates: true,
  });
}

/** Ends a comparison. @param failure why it could not be finished. */
export async function endMoneyCheck(tx: Tx, input: { checkId: string; failure?: string }): Promise<void> {
  const { checkId, failure } = input;
  await tx.moneyCheck.updateMany({
    where: { id: checkId, status: 'running' },
    data: {
      finishedAt: new Date(),
      ...(failure === undefined ? { status: 'done' } : { status: 'failed', failure }),
    },
  });
}

/** Takes a comparison up again that could not be finished. @returns false when it is not one, or another runs. */
export async function resumeMoneyCheck(tx: Tx, checkId: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    update money_check set status = 'running', failure = null, finished_at = null
    where id = ${checkId}::uuid and status = 'failed' and not exists (select 1 from money_check where status = 'running')`;
  return count === 1;
}
