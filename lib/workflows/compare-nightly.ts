import 'server-only';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { addDays, type CalendarDay } from '@/lib/core/calendar-day';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import { endMoneyCheck } from '@/lib/payments/money-check-record';
import { beginMoneyCheck, continueMoneyCheck } from './begin-money-check';

const HOUR_MS = 60 * 60 * 1000;
/** When the shop is quiet; after the day has ended for Stripe too. */
const NIGHT_MS = 3 * HOUR_MS;
/** A start so soon after a comparison is no gap. */
const GAP_MS = HOUR_MS;
const TRY_AGAIN_MS = 10 * 60 * 1000;
const LONGEST_RUN_MS = 24 * HOUR_MS;
/** Stripe tries for three days to deliver an event. */
const DAYS_BACK = 3;
const MOST_DAYS_BACK = 60;

type Latest = { id: string; status: 'running' | 'done' | 'failed'; createdAt: Date; finishedAt: Date | null };

/**
 * Begins the comparison of the last days with Stripe where one is due: once a night, and when the worker starts after a
 * gap, back to the last day that was compared. So a refund or a dispute whose event was lost does not wait for somebody
 * to press a button. One that could not be finished is gone on with. Running it twice at once has one effect.
 * @param input.isStart whether the worker has just started.
 */
export async function compareNightly(input: { now: Date; isStart: boolean }): Promise<void> {
  const { now } = input;
  await endStuckCheck(now);
  const latest = await findLatest();
  if (latest?.status === 'running') return;
  const due = dueSince(input);
  if (!latest || latest.createdAt < due) {
    const checkId = await beginMoneyCheck({ ...(await daysToCompare(now)), actor: null });
    logger.info({ moneyCheckId: checkId }, 'a comparison with Stripe has begun');
    return;
  }
  const triedAt = latest.finishedAt?.getTime() ?? 0;
  if (latest.status === 'failed' && triedAt < now.getTime() - TRY_AGAIN_MS)
    await continueMoneyCheck(latest.id);
}

/** Since when there has to have been one. */
function dueSince({ now, isStart }: { now: Date; isStart: boolean }): Date {
  const today = shopDayOf(now);
  const tonight = startOfShopDay(today).getTime() + NIGHT_MS;
  const night = tonight <= now.getTime() ? tonight : startOfShopDay(addDays(today, -1)).getTime() + NIGHT_MS;
  return new Date(isStart ? Math.max(night, now.getTime() - GAP_MS) : night);
}

async function findLatest(): Promise<Latest | null> {
  const [latest] = await getDb().$queryRaw<Latest[]>`
    select id, status::text, created_at as "createdAt", finished_at as "finishedAt" from money_check
    where requested_by is null order by created_at desc limit 1`;
  return latest ?? null;
}

/** The last days, and those since the last one that was compared, which is looked at again. */
async function daysToCompare(now: Date): Promise<{ firstDay: CalendarDay; lastDay: CalendarDay }> {
  const lastDay = shopDayOf(now);
  const [row] = await getDb().$queryRaw<{ day: CalendarDay | null }[]>`
    select max(last_day)::text as day from money_check where requested_by is null and status = 'done'`;
  const usual = addDays(lastDay, 1 - DAYS_BACK);
  const since = row?.day ? addDays(row.day, -1) : usual;
  const longest = addDays(lastDay, -MOST_DAYS_BACK);
  const firstDay = [usual, since < longest ? longest : since].sort()[0] ?? usual;
  return { firstDay, lastDay };
}

/** One whose job gave up would keep every later one from beginning. */
async function endStuckCheck(now: Date): Promise<void> {
  const stuck = await getDb().moneyCheck.findFirst({
    where: { status: 'running', createdAt: { lt: new Date(now.getTime() - LONGEST_RUN_MS) } },
    select: { id: true },
  });
  if (stuck)
    await endMoneyCheck(getDb(), { checkId: stuck.id, failure: 'It was not finished within a day.' });
}
