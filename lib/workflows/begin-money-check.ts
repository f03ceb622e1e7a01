import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffActor } from '@/lib/auth/staff';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { resumeMoneyCheck } from '@/lib/payments/money-check-record';

/** Comparisons are kept for a look back; older ones go when a new one begins. */
const KEPT = 50;

/**
 * Begins a comparison over some days.
 * @param input.actor who asked for it; null where the shop does by itself.
 * @returns its id; that of the one that runs already, if there is one.
 */
export async function beginMoneyCheck(input: {
  firstDay: string;
  lastDay: string;
  actor: StaffActor | null;
}): Promise<string> {
  const { firstDay, lastDay, actor } = input;
  return inTransaction(async (tx) => {
    const id = newId();
    const begun = await tx.$executeRaw`
      insert into money_check (id, first_day, last_day, requested_by)
      values (${id}::uuid, ${firstDay}::date, ${lastDay}::date, ${actor?.staffId ?? null}::uuid)
      on conflict do nothing`;
    if (begun === 0) {
      const running = await tx.moneyCheck.findFirstOrThrow({
        where: { status: 'running' },
        select: { id: true },
      });
      return running.id;
    }
    await tx.$executeRaw`
      delete from money_check where id in (select id from money_check order by created_at desc offset ${KEPT})`;
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

/** Goes on with a comparison that Stripe did not answer. @returns whether it does. */
export async function continueMoneyCheck(checkId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const isResumed = await resumeMoneyCheck(tx, checkId);
    if (isResumed) await enqueue(tx, checkId);
    return isResumed;
  });
}

function enqueue(tx: Tx, checkId: string): Promise<void> {
  return enqueueJob(tx, {
    name: 'compare-money',
    payload: { moneyCheckId: checkId },
    dedupeKey: `compare-money-${checkId}`,
  });
}
