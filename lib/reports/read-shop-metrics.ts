import 'server-only';
import { shopDayOf, startOfShopDay } from '@/lib/config/shop-time';
import { getDb } from '@/lib/db/client';
import { type QueueState, readQueueState } from '@/lib/jobs/queries';
import { Prisma } from '@/prisma/generated/client';

type Counted = { label: string; count: number };

/** What has to be right over restarts and is the same on every server of the shop. */
export type ShopMetrics = {
  /** Counts of today, by the shop's time zone. */
  today: {
    ordersPlaced: readonly Counted[];
    checkoutsStarted: readonly Counted[];
    paymentsSettled: readonly Counted[];
    stripeEvents: readonly Counted[];
  };
  /** Orders that are flagged for review; counted up to one more than `MAX_COUNTED`. */
  ordersFlagged: number;
  /** Mails that are not sent yet, and since when the oldest waits. */
  mailsWaiting: number;
  oldestMailAt: Date | null;
  queue: QueueState;
};

const MAX_COUNTED = 1000;

/** The statements, each answered from an index by what happened today or is open. @param since the start of the day. */
export function shopMetricQueries(since: Date) {
  return {
    ordersPlaced: Prisma.sql`
      select payment_method::text as label, count(*)::int as count from "order"
      where placed_at >= ${since} group by 1`,
    checkoutsStarted: Prisma.sql`
      select payment_method::text as label, count(*)::int as count from "order"
      where created_at >= ${since} group by 1`,
    paymentsSettled: Prisma.sql`
      select method::text as label, count(*)::int as count from payment
      where status = 'paid' and paid_at >= ${since} group by 1`,
    stripeEvents: Prisma.sql`
      select verdict::text as label, count(*)::int as count from stripe_event
      where received_at >= ${since} group by 1`,
    open: Prisma.sql`
      select (select count(*)::int from (
          select 1 from "order" where attention_reason is not null limit ${MAX_COUNTED + 1}) as flagged) as "ordersFlagged",
        (select count(*)::int from email_delivery where sent_at is null) as "mailsWaiting",
        (select min(created_at) from email_delivery where sent_at is null) as "oldestMailAt"`,
  } as const;
}

/** Reads the metrics of the shop, as opposed to those of a process. */
export async function readShopMetrics(now: Date): Promise<ShopMetrics> {
  const queries = shopMetricQueries(startOfShopDay(shopDayOf(now)));
  const count = (query: Prisma.Sql) => getDb().$queryRaw<Counted[]>(query);
  const [ordersPlaced, checkoutsStarted, paymentsSettled, stripeEvents, open, queue] = await Promise.all([
    count(queries.ordersPlaced),
    count(queries.checkoutsStarted),
    count(queries.paymentsSettled),
    count(queries.stripeEvents),
    getDb().$queryRaw<Pick<ShopMetrics, 'ordersFlagged' | 'mailsWaiting' | 'oldestMailAt'>[]>(queries.open),
    readQueueState(),
  ]);
  const today = { ordersPlaced, checkoutsStarted, paymentsSettled, stripeEvents };
  const { ordersFlagged = 0, mailsWaiting = 0, oldestMailAt = null } = open[0] ?? {};
  return { today, ordersFlagged, mailsWaiting, oldestMailAt, queue };
}
