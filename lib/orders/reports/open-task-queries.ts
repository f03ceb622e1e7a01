import 'server-only';
import { getDb } from '@/lib/db/client';
import { countedOrders } from '@/lib/orders/list/list-sql';
import { NO_FILTERS } from '@/lib/orders/list/order-filters';
import { PAID_ON_DELIVERY_METHODS } from '@/lib/orders/payment-methods-sql';
import { Prisma } from '@/prisma/generated/client';

/** Counting further would cost time and help nobody. */
const MAX_COUNTED = 1000;

/** How many orders wait for the staff, counted up to one more than `MAX_COUNTED`, and since when the oldest does. */
export type TaskCount = { count: number; oldestAt: Date | null };

/** Cash that couriers have taken, or will, and that is not recorded as paid. */
export type CashToCollect = TaskCount & { totalMinor: number };

export type OpenOrderTasks = {
  toSend: TaskCount;
  partlySent: TaskCount;
  flagged: TaskCount;
  cashToCollect: CashToCollect;
  awaitingPayment: number;
};

/** The first that wait, by number; among them is the one that has waited longest, or one that came a moment after it. */
const OLDEST_SCAN_LIMIT = 50;

const TO_SEND = Prisma.sql`status = 'placed' and fulfilment_status = 'unfulfilled'`;
const PARTLY_SENT = Prisma.sql`status = 'placed' and fulfilment_status = 'partially_dispatched'`;
const FLAGGED = Prisma.sql`attention_reason is not null`;
const CASH_TO_COLLECT = Prisma.sql`payment_method in (${PAID_ON_DELIVERY_METHODS}) and payment_status = 'unpaid'
  and fulfilment_status in ('dispatched', 'delivered') and status in ('placed', 'completed')`;

/**
 * The open tasks of the staff among the orders. Each has its partial index, by which it is counted without reading an
 * order, so that it costs what is in it.
 */
export async function countOpenOrderTasks(): Promise<OpenOrderTasks> {
  const [toSend, partlySent, flagged, cash, pending] = await Promise.all([
    countWaiting(TO_SEND, Prisma.sql`placed_at`),
    countWaiting(PARTLY_SENT, Prisma.sql`placed_at`),
    countWaiting(FLAGGED, Prisma.sql`created_at`),
    countCashToCollect(),
    getDb().$queryRaw<{ count: number }[]>(
      countedOrders({ ...NO_FILTERS, status: ['pending'] }, MAX_COUNTED + 1),
    ),
  ]);
  return { toSend, partlySent, flagged, cashToCollect: cash, awaitingPayment: pending[0]?.count ?? 0 };
}

async function countWaiting(which: Prisma.Sql, since: Prisma.Sql): Promise<TaskCount> {
  const [row] = await getDb().$queryRaw<TaskCount[]>`
    select (select count(*)::int from (
        select 1 from "order" where ${which} limit ${MAX_COUNTED + 1}) as counted) as count,
      (${oldestOf(which, since)}) as "oldestAt"`;
  return row ?? { count: 0, oldestAt: null };
}

async function countCashToCollect(): Promise<CashToCollect> {
  const [row] = await getDb().$queryRaw<CashToCollect[]>`
    select count(*)::int as count, coalesce(sum(total_minor), 0)::float8 as "totalMinor",
      (${oldestOf(CASH_TO_COLLECT, Prisma.sql`placed_at`)}) as "oldestAt"
    from (select total_minor from "order" where ${CASH_TO_COLLECT}
      order by order_number limit ${MAX_COUNTED + 1}) as counted`;
  return row ?? { count: 0, oldestAt: null, totalMinor: 0 };
}

function oldestOf(which: Prisma.Sql, since: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select min(since) from (
      select ${since} as since from "order" where ${which} order by order_number limit ${OLDEST_SCAN_LIMIT}) as first`;
}
