import 'server-only';
import { getDb } from '@/lib/db/client';

/** Money that waits for a person: how much of it, since when, and the first orders that it is about. */
export type MoneyWaiting = { count: number; oldestAt: Date | null; orderNumbers: number[] };

const MOST_NAMED = 3;

/** Refunds that failed and were not made up for by a later one, and disputes that are open. */
export async function countMoneyToday(): Promise<{ failedRefunds: MoneyWaiting; disputes: MoneyWaiting }> {
  const [failed, disputes] = await Promise.all([
    getDb().$queryRaw<MoneyWaiting[]>`
      select count(*)::int as count, min(r.created_at) as "oldestAt",
        coalesce((array_agg(distinct o.order_number))[:${MOST_NAMED}::int], '{}') as "orderNumbers"
      from refund r join "order" o on o.id = r.order_id
      where r.status in ('failed', 'cancelled') and not exists (
        select 1 from refund later where later.payment_id = r.payment_id and later.created_at > r.created_at
          and later.status in ('pending', 'succeeded'))`,
    getDb().$queryRaw<MoneyWaiting[]>`
      select count(*)::int as count, min(d.opened_at) as "oldestAt",
        coalesce((array_agg(distinct o.order_number))[:${MOST_NAMED}::int], '{}') as "orderNumbers"
      from dispute d join "order" o on o.id = d.order_id where d.status = 'open'`,
  ]);
  const none = { count: 0, oldestAt: null, orderNumbers: [] };
  return { failedRefunds: failed[0] ?? none, disputes: disputes[0] ?? none };
}
