import 'server-only';
import { getDb } from '@/lib/db/client';

/** Beyond this nobody wants to know, and counting on would cost. */
const MOST_COUNTED = 1000;

/** How many of something wait for a person, counted up to one more than `MOST_COUNTED`, and since when the oldest does. */
export type Waiting = { count: number; oldestAt: Date | null };

/** Cash that couriers have taken, or will, and that is not recorded as paid. */
export type CashToCollect = Waiting & { totalMinor: number };

export type OrdersToday = {
  toSend: Waiting;
  partlySent: Waiting;
  flagged: Waiting;
  cashToCollect: CashToCollect;
  awaitingPayment: number;
};

/** What waits for a person among the orders. Each list has its partial index, so that it costs what is in it. */
export async function countOrdersToday(): Promise<OrdersToday> {
  const db = getDb();
  const [toSend, partlySent, flagged, cash, [pending]] = await Promise.all([
    db.$queryRaw<Waiting[]>`
      select count(*)::int as count, min(placed_at) as "oldestAt" from (
        select placed_at from "order" where status = 'placed' and fulfilment_status = 'unfulfilled'
        order by order_number limit ${MOST_COUNTED + 1}) as oldest`,
    db.$queryRaw<Waiting[]>`
      select count(*)::int as count, min(placed_at) as "oldestAt" from (
        select placed_at from "order" where status = 'placed' and fulfilment_status = 'partially_dispatched'
        order by order_number limit ${MOST_COUNTED + 1}) as oldest`,
    db.$queryRaw<Waiting[]>`
      select count(*)::int as count, min(created_at) as "oldestAt" from (
        select created_at from "order" where attention_reason is not null
        order by order_number limit ${MOST_COUNTED + 1}) as oldest`,
    db.$queryRaw<CashToCollect[]>`
      select count(*)::int as count, min(placed_at) as "oldestAt", coalesce(sum(total_minor), 0)::float8 as "totalMinor"
      from (select placed_at, total_minor from "order"
        where payment_method = 'cash_on_delivery' and payment_status = 'unpaid'
          and fulfilment_status in ('dispatched', 'delivered') and status in ('placed', 'completed')
        order by order_number limit ${MOST_COUNTED + 1}) as oldest`,
    db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from (
        select 1 from "order" where status = 'pending' limit ${MOST_COUNTED + 1}) as waiting`,
  ]);
  const none = { count: 0, oldestAt: null };
  return {
    toSend: toSend[0] ?? none,
    partlySent: partlySent[0] ?? none,
    flagged: flagged[0] ?? none,
    cashToCollect: cash[0] ?? { ...none, totalMinor: 0 },
    awaitingPayment: pending?.count ?? 0,
  };
}
