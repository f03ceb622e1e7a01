import 'server-only';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { getDb } from '@/lib/db/client';
import { logger } from '@/lib/log/logger';
import { Prisma } from '@/prisma/generated/client';
import { RETENTION_RULES, type RetentionRule } from './retention-rules';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const BATCH = 500;
/** Per rule and night; the rest is cleared the next night. */
const MAX_BATCHES = 400;
/** Between three and five in the morning; a shop that was closed then does it as soon as two days have passed. */
const FROM_HOUR = 3;
const BEFORE_HOUR = 5;
const MAX_GAP_DAYS = 2;

/** Rows cleared, by name of the rule. */
export type Cleared = Record<string, number>;

/** Counts what is past its retention period, and changes nothing. */
export async function countOldData(now: Date): Promise<Cleared> {
  const counts: Cleared = {};
  for (const rule of RETENTION_RULES) {
    const [row] = await getDb().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from ${rule.table} t where ${rule.where(cutoffOf(rule, now))}`;
    counts[rule.name] = row?.count ?? 0;
  }
  return counts;
}

/**
 * Clears what is past its retention period, rule by rule in small batches, each a statement of its own: locked rows are
 * skipped, no lock is held for long, and being killed in between loses nothing.
 */
export async function clearOldData(now: Date): Promise<Cleared> {
  const cleared: Cleared = {};
  for (const rule of RETENTION_RULES) cleared[rule.name] = await clearByRule(rule, cutoffOf(rule, now));
  return cleared;
}

/** Once a night: the first process to claim the day clears, and records what it cleared. */
export async function clearOldDataNightly(now: Date): Promise<void> {
  const day = shopDayOf(now);
  if (!(await isDue(now, day))) return;
  const claimed = await getDb().$executeRaw`
    insert into retention_run (day) values (${day}::date) on conflict (day) do nothing`;
  if (claimed === 0) return;
  const cleared = await clearOldData(now);
  await getDb().$executeRaw`
    update retention_run set finished_at = now(), cleared = ${JSON.stringify(cleared)}::jsonb where day = ${day}::date`;
  logger.info({ cleared }, 'what had reached its term was cleared');
}

async function isDue(now: Date, day: string): Promise<boolean> {
  const hour = (now.getTime() - startOfShopDay(day).getTime()) / HOUR_MS;
  const [last] = await getDb().$queryRaw<{ day: string; age: number }[]>`
    select day::text, (${day}::date - day)::int as age from retention_run order by day desc limit 1`;
  if (last?.day === day) return false;
  if (hour >= FROM_HOUR && hour < BEFORE_HOUR) return true;
  return last !== undefined && last.age >= MAX_GAP_DAYS;
}

function cutoffOf({ days }: RetentionRule, now: Date): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

async function clearByRule(rule: RetentionRule, before: Date): Promise<number> {
  const isExpired = Prisma.sql`t.ctid = any(array(
    select t.ctid from ${rule.table} t where ${rule.where(before)} limit ${BATCH} for update skip locked))`;
  const statement = rule.clearedColumns
    ? Prisma.sql`update ${rule.table} t set ${rule.clearedColumns} where ${isExpired}`
    : Prisma.sql`delete from ${rule.table} t where ${isExpired}`;
  let total = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const count = await getDb().$executeRaw(statement);
    total += count;
    if (count < BATCH) break;
  }
  return total;
}
