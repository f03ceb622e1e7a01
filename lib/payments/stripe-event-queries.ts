import 'server-only';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { StripeEventVerdict } from './record-stripe-event';
import type { StripeEventFilters } from './stripe-event-filters';

export type RecordedEvent = {
  id: string;
  type: string;
  objectId: string | null;
  orderNumber: number | null;
  verdict: StripeEventVerdict;
  /** When Stripe says that it happened. */
  createdAt: Date;
  receivedAt: Date;
  /** When staff last had it processed again. */
  againAt: Date | null;
};

const PAGE = 50;
const LARGEST_ORDER_NUMBER = 2_147_483_647;

const EVENT = Prisma.sql`
  select e.id, e.type, e.object_id as "objectId", o.order_number as "orderNumber", e.verdict::text,
    e.created_at as "createdAt", e.received_at as "receivedAt", e.again_at as "againAt"
  from stripe_event e left join "order" o on o.id = e.order_id`;

/** A page of what Stripe has told, newest first, and whether there is more behind it. */
export async function listStripeEvents(
  filters: StripeEventFilters,
): Promise<{ events: RecordedEvent[]; hasMore: boolean }> {
  const found = await getDb().$queryRaw<RecordedEvent[]>`
    ${EVENT} where ${conditionOf(filters)} order by e.received_at desc, e.id desc limit ${PAGE + 1}`;
  return { events: found.slice(0, PAGE), hasMore: found.length > PAGE };
}

function conditionOf({ verdict, type, q, behind }: StripeEventFilters): Prisma.Sql {
  const conditions = [
    ...(verdict ? [Prisma.sql`e.verdict = ${verdict}::stripe_event_verdict`] : []),
    ...(type ? [Prisma.sql`starts_with(e.type, ${type})`] : []),
    ...(q ? [aboutCondition(q)] : []),
    ...(behind
      ? [Prisma.sql`(e.received_at, e.id) < (select received_at, id from stripe_event where id = ${behind})`]
      : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}

function aboutCondition(q: string): Prisma.Sql {
  const number = Number(/^#?(\d{1,10})$/.exec(q)?.[1] ?? Number.NaN);
  if (number > 0 && number <= LARGEST_ORDER_NUMBER) {
    return Prisma.sql`e.order_id = (select id from "order" where order_number = ${number})`;
  }
  return Prisma.sql`(e.id = ${q} or e.object_id = ${q})`;
}

/** One event, or null. @param id as it stands in the address. */
export async function getStripeEvent(id: string): Promise<RecordedEvent | null> {
  const [event] = await getDb().$queryRaw<RecordedEvent[]>`${EVENT} where e.id = ${id}`;
  return event ?? null;
}
