import 'server-only';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { addDays, type CalendarDay } from '@/lib/core/calendar-day';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import { endReconciliation } from '@/lib/payments/reconciliation-progress';
import { continueReconciliationRun, startReconciliationRun } from './start-reconciliation-run';

const HOUR_MS = 60 * 60 * 1000;
/** When traffic is low; after the day has ended for Stripe too. */
const NIGHT_MS = 3 * HOUR_MS;
/** A start so soon after a run is no gap. */
const GAP_MS = HOUR_MS;
const RETRY_AFTER_MS = 10 * 60 * 1000;
const MAX_RUN_MS = 24 * HOUR_MS;
/** Stripe retries the delivery of an event for three days. */
const DAYS_BACK = 3;
const MAX_DAYS_BACK = 60;

type LatestRun = {
  id: string;
  status: 'running' | 'done' | 'failed';
  createdAt: Date;
  finishedAt: Date | null;
};

/**
 * Starts a reconciliation run over the last days where one is due: once a night, and when the worker starts after a
 * gap, back to the last day that was compared. So a refund or a dispute whose event was lost does not wait for somebody
 * to press a button. A failed run is resumed. Idempotent, also when run concurrently.
 * @param input.isStart whether the worker has just started.
 */
export async function startNightlyReconciliation(input: { now: Date; isStart: boolean }): Promise<void> {
  const { now } = input;
  await failStuckRun(now);
  const latest = await findLatestRun();
  if (latest?.status === 'running') return;
  const due = dueSince(input);
  if (!latest || latest.createdAt < due) {
    const runId = await startReconciliationRun({ ...(await daysToCompare(now)), actor: null });
    logger.info({ moneyCheckId: runId }, 'a reconciliation run was started');
    return;
  }
  const triedAt = latest.finishedAt?.getTime() ?? 0;
  if (latest.status === 'failed' && triedAt < now.getTime() - RETRY_AFTER_MS)
    await continueReconciliationRun(latest.id);
}

/** The time since which there has to have been a run. */
function dueSince({ now, isStart }: { now: Date; isStart: boolean }): Date {
  const today = shopDayOf(now);
  const tonight = startOfShopDay(today).getTime() + NIGHT_MS;
  const night = tonight <= now.getTime() ? tonight : startOfShopDay(addDays(today, -1)).getTime() + NIGHT_MS;
  return new Date(isStart ? Math.max(night, now.getTime() - GAP_MS) : night);
}

async function findLatestRun(): Promise<LatestRun | null> {
  const [latest] = await getDb().$queryRaw<LatestRun[]>`
    select id, status::text, created_at as "createdAt", finished_at as "finishedAt" from money_check
    where requested_by is null order by created_at desc limit 1`;
  return latest ?? null;
}

/** The last days, and those since the last one that was compared, which is compared again. */
async function daysToCompare(now: Date): Promise<{ firstDay: CalendarDay; lastDay: CalendarDay }> {
  const lastDay = shopDayOf(now);
  const [row] = await getDb().$queryRaw<{ day: CalendarDay | null }[]>`
    select max(last_day)::text as day from money_check where requested_by is null and status = 'done'`;
  const usual = addDays(lastDay, 1 - DAYS_BACK);
  const since = row?.day ? addDays(row.day, -1) : usual;
  const earliest = addDays(lastDay, -MAX_DAYS_BACK);
  const firstDay = [usual, since < earliest ? earliest : since].sort()[0] ?? usual;
  return { firstDay, lastDay };
}

/** A run whose job has used up its attempts would block every later one. */
async function failStuckRun(now: Date): Promise<void> {
  const stuck = await getDb().moneyCheck.findFirst({
    where: { status: 'running', createdAt: { lt: new Date(now.getTime() - MAX_RUN_MS) } },
    select: { id: true },
  });
  if (stuck)
    await endReconciliation(getDb(), { checkId: stuck.id, failure: 'It was not finished within a day.' });
}
