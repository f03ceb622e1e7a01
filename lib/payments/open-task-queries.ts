import 'server-only';
import { getDb } from '@/lib/db/client';

/** Payments or refunds that need staff: how many, since when, and the first orders that they belong to. */
export type OpenPaymentTask = { count: number; oldestAt: Date | null; orderNumbers: number[] };

const MAX_NAMED = 3;

/** Refunds that failed and were not made up for by a later one, and disputes that are open. */
export async function countOpenPaymentTasks(): Promise<{
  failedRefunds: OpenPaymentTask;
  disputes: OpenPaymentTask;
}> {
  const [failed, disputes] = await Promise.all([
    getDb().$queryRaw<OpenPaymentTask[]>`
      select count(*)::int as count, min(r.created_at) as "oldestAt",
        coalesce((array_agg(distinct o.order_number))[:${MAX_NAMED}::int], '{}') as "orderNumbers"
      from refund r join "order" o on o.id = r.order_id
      where r.status in ('failed', 'cancelled') and not exists (
        select 1 from refund later where later.payment_id = r.payment_id and later.created_at > r.created_at
          and later.status in ('pending', 'succeeded'))`,
    getDb().$queryRaw<OpenPaymentTask[]>`
      select count(*)::int as count, min(d.opened_at) as "oldestAt",
        coalesce((array_agg(distinct o.order_number))[:${MAX_NAMED}::int], '{}') as "orderNumbers"
      from dispute d join "order" o on o.id = d.order_id where d.status = 'open'`,
  ]);
  const none = { count: 0, oldestAt: null, orderNumbers: [] };
  return { failedRefunds: failed[0] ?? none, disputes: disputes[0] ?? none };
}
