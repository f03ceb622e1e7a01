import 'server-only';
import { requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { MoneyCheck, MoneyDay, MoneyFinding } from './money-check';

const CHECKS_LISTED = 10;
const MOST_FINDINGS = 200;

const CHECK = Prisma.sql`
  select id, first_day::text as "firstDay", last_day::text as "lastDay", status::text, phase::text, cursor,
    looked_at as "lookedAt", not_ours as "notOurs", failure, requested_by is null as "isAutomatic", created_at as "createdAt", finished_at as "finishedAt"
  from money_check`;

/** The latest comparisons, newest first. */
export function listMoneyChecks(): Promise<(MoneyCheck & { openFindings: number })[]> {
  return getDb().$queryRaw`
    select latest.*, (select count(*)::int from money_finding f
      where f.check_id = latest.id and f.state <> 'mended') as "openFindings"
    from (${CHECK} order by created_at desc limit ${CHECKS_LISTED}) as latest order by latest."createdAt" desc`;
}

/** A comparison, or null. @param id a UUID. */
export async function getMoneyCheck(id: string): Promise<MoneyCheck | null> {
  const rows = await getDb().$queryRaw<MoneyCheck[]>`${CHECK} where id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** The sums of a comparison day by day, newest first. */
export async function listMoneyDays(checkId: string): Promise<MoneyDay[]> {
  const rows = await getDb().$queryRaw<(Omit<MoneyDay, 'currency'> & { currency: string })[]>`
    select day::text, currency, stripe_payments as "stripePayments", stripe_paid_minor::float8 as "stripePaidMinor",
      our_payments as "ourPayments", our_paid_minor::float8 as "ourPaidMinor", stripe_refunds as "stripeRefunds",
      stripe_refunded_minor::float8 as "stripeRefundedMinor", our_refunds as "ourRefunds",
      our_refunded_minor::float8 as "ourRefundedMinor"
    from money_check_day where check_id = ${checkId}::uuid order by day desc, currency`;
  return rows.map((row) => ({ ...row, currency: requireCurrency(row.currency) }));
}

/** What a comparison found, what is open first. */
export async function listMoneyFindings(checkId: string): Promise<MoneyFinding[]> {
  return getDb().moneyFinding.findMany({
    where: { checkId },
    orderBy: [{ state: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
    take: MOST_FINDINGS,
  });
}

/** One finding, or null. @param id a UUID. */
export async function getMoneyFinding(id: string): Promise<MoneyFinding | null> {
  return getDb().moneyFinding.findUnique({ where: { id } });
}

/** How much the latest finished comparison found that is not mended, and when that was. */
export async function countOpenFindings(): Promise<{ count: number; oldestAt: Date | null }> {
  const [row] = await getDb().$queryRaw<{ count: number; oldestAt: Date | null }[]>`
    select count(*)::int as count, min(created_at) as "oldestAt" from money_finding
    where state <> 'mended' and check_id = (
      select id from money_check where status = 'done' order by created_at desc limit 1)`;
  return row ?? { count: 0, oldestAt: null };
}
