import 'server-only';
import { requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { Discrepancy, Reconciliation, ReconciliationDay } from './reconciliation';

const MAX_LISTED = 10;
const MAX_DISCREPANCIES = 200;

const RECONCILIATION = Prisma.sql`
  select id, first_day::text as "firstDay", last_day::text as "lastDay", status::text, phase::text, cursor,
    looked_at as "lookedAt", not_ours as "notOurs", failure, requested_by is null as "isAutomatic", created_at as "createdAt", finished_at as "finishedAt"
  from money_check`;

/** The latest reconciliations, newest first. */
export function listReconciliations(): Promise<(Reconciliation & { openDiscrepancies: number })[]> {
  return getDb().$queryRaw`
    select latest.*, (select count(*)::int from money_finding f
      where f.check_id = latest.id and f.state <> 'mended') as "openDiscrepancies"
    from (${RECONCILIATION} order by created_at desc limit ${MAX_LISTED}) as latest order by latest."createdAt" desc`;
}

/** A reconciliation, or null. @param id a UUID. */
export async function getReconciliation(id: string): Promise<Reconciliation | null> {
  const rows = await getDb().$queryRaw<Reconciliation[]>`${RECONCILIATION} where id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** The daily totals of a reconciliation, newest first. */
export async function listReconciliationDays(checkId: string): Promise<ReconciliationDay[]> {
  const rows = await getDb().$queryRaw<(Omit<ReconciliationDay, 'currency'> & { currency: string })[]>`
    select day::text, currency, stripe_payments as "stripePayments", stripe_paid_minor::float8 as "stripePaidMinor",
      our_payments as "shopPayments", our_paid_minor::float8 as "shopPaidMinor", stripe_refunds as "stripeRefunds",
      stripe_refunded_minor::float8 as "stripeRefundedMinor", our_refunds as "shopRefunds",
      our_refunded_minor::float8 as "shopRefundedMinor"
    from money_check_day where check_id = ${checkId}::uuid order by day desc, currency`;
  return rows.map((row) => ({ ...row, currency: requireCurrency(row.currency) }));
}

/** The discrepancies of a reconciliation, open ones first. */
export async function listDiscrepancies(checkId: string): Promise<Discrepancy[]> {
  return getDb().moneyFinding.findMany({
    where: { checkId },
    orderBy: [{ state: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
    take: MAX_DISCREPANCIES,
  });
}

/** A discrepancy, or null. @param id a UUID. */
export async function getDiscrepancy(id: string): Promise<Discrepancy | null> {
  return getDb().moneyFinding.findUnique({ where: { id } });
}

/** How many discrepancies of the latest finished reconciliation are unresolved, and since when. */
export async function countOpenDiscrepancies(): Promise<{ count: number; oldestAt: Date | null }> {
  const [row] = await getDb().$queryRaw<{ count: number; oldestAt: Date | null }[]>`
    select count(*)::int as count, min(created_at) as "oldestAt" from money_finding
    where state <> 'mended' and check_id = (
      select id from money_check where status = 'done' order by created_at desc limit 1)`;
  return row ?? { count: 0, oldestAt: null };
}
