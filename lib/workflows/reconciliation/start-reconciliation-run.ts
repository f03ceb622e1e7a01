import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff/staff';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { resumeReconciliation } from '@/lib/payments/reconciliation-progress';

/** How many runs are kept; older ones are deleted when a new one starts. */
const MAX_STORED_RUNS = 50;

/**
 * Starts a reconciliation run over some days and enqueues its job.
 * @param input.actor who asked for it; null for a scheduled run.
 * @returns its id; that of the run in progress, if there is one.
 */
export async function startReconciliationRun(input: {
  firstDay: string;
  lastDay: string;
  actor: StaffActor | null;
}): Promise<string> {
  const { firstDay, lastDay, actor } = input;
  return inTransaction(async (tx) => {
    const id = newId();
    const inserted = await tx.$executeRaw`
      insert into money_check (id, first_day, last_day, requested_by)
      values (${id}::uuid, ${firstDay}::date, ${lastDay}::date, ${actor?.staffId ?? null}::uuid)
      on conflict do nothing`;
    if (inserted === 0) {
      const running = await tx.moneyCheck.findFirstOrThrow({
        where: { status: 'running' },
        select: { id: true },
      });
      return running.id;
    }
    await tx.$executeRaw`
      delete from money_check where id in (select id from money_check order by created_at desc offset ${MAX_STORED_RUNS})`;
    await enqueue(tx, id);
    if (actor) {
      await recordAudit(tx, {
        actor,
        action: 'money.compared',
        subject: { type: 'money_check', id },
        after: { firstDay, lastDay },
      });
    }
    return id;
  });
}

/** Resumes a run that failed because Stripe did not respond. @returns whether it was resumed. */
export async function continueReconciliationRun(runId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const isResumed = await resumeReconciliation(tx, runId);
    if (isResumed) await enqueue(tx, runId);
    return isResumed;
  });
}

function enqueue(tx: Tx, runId: string): Promise<void> {
  return enqueueJob(tx, {
    name: 'compare-money',
    payload: { moneyCheckId: runId },
    dedupeKey: `compare-money-${runId}`,
  });
}
