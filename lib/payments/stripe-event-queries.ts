import 'server-only';
import { MAX_INT4 } from '@/lib/core/int4';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { StripeEventFilters } from './stripe-event-filters';
import type { StripeEventOutcome } from './stripe-event-outcome';

export type RecordedStripeEvent = {
  id: string;
  type: string;
  objectId: string | null;
  orderNumber: number | null;
  outcome: StripeEventOutcome;
  /** When Stripe says that it happened. */
  createdAt: Date;
  receivedAt: Date;
  /** When staff last had it processed again. */
  againAt: Date | null;
};

const PAGE_SIZE = 50;

const EVENT = Prisma.sql`
  select e.id, e.type, e.object_id as "objectId", o.order_number as "orderNumber", e.verdict::text as outcome,
    e.created_at as "createdAt", e.received_at as "receivedAt", e.again_at as "againAt"
  from stripe_event e left join "order" o on o.id = e.order_id`;

/** A page of the recorded webhook events, newest first, and whether there are older ones. */
export async function listStripeEvents(
  filters: StripeEventFilters,
): Promise<{ events: RecordedStripeEvent[]; hasMore: boolean }> {
  const found = await getDb().$queryRaw<RecordedStripeEvent[]>`
    ${EVENT} where ${conditionOf(filters)} order by e.received_at desc, e.id desc limit ${PAGE_SIZE + 1}`;
  return { events: found.slice(0, PAGE_SIZE), hasMore: found.length > PAGE_SIZE };
}

function conditionOf({ verdict, type, q, behind }: StripeEventFilters): Prisma.Sql {
  const conditions = [
    ...(verdict ? [Prisma.sql`e.verdict = ${verdict}::stripe_event_verdict`] : []),
    ...(type ? [Prisma.sql`starts_with(e.type, ${type})`] : []),
    ...(q ? [subjectCondition(q)] : []),
    ...(behind
      ? [Prisma.sql`(e.received_at, e.id) < (select received_at, id from stripe_event where id = ${behind})`]
      : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' and ') : Prisma.sql`true`;
}

function subjectCondition(q: string): Prisma.Sql {
  const number = Number(/^#?(\d{1,10})$/.exec(q)?.[1] ?? Number.NaN);
  if (number > 0 && number <= MAX_INT4) {
    return Prisma.sql`e.order_id = (select id from "order" where order_number = ${number})`;
  }
  return Prisma.sql`(e.id = ${q} or e.object_id = ${q})`;
}

/** One event, or null. @param id from the URL. */
export async function getStripeEvent(id: string): Promise<RecordedStripeEvent | null> {
  const [event] = await getDb().$queryRaw<RecordedStripeEvent[]>`${EVENT} where e.id = ${id}`;
  return event ?? null;
}
