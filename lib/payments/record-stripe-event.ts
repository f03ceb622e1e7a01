import 'server-only';
import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { StripeEventOutcome } from './stripe-event-outcome';

type ReceivedEvent = { id: string; type: string; objectId: string | null; createdAt: Date };

/**
 * Records an event by its id, first thing in the transaction that processes it: a second delivery at the
 * same moment waits here, and then finds that it is one. It counts as processed until another outcome is set.
 * @returns the order whose checkout session it names, as far as that is recorded; null when the event had been recorded.
 */
export async function recordStripeEvent(
  tx: Tx,
  event: ReceivedEvent,
): Promise<{ orderId: string | null } | null> {
  const { id, type, objectId, createdAt } = event;
  const [recorded] = await tx.$queryRaw<{ orderId: string | null }[]>`
    with received as (
      select ${id}::text as event_id, ${type}::text as event_type, ${objectId}::text as object_id,
        ${createdAt}::timestamptz as event_created_at,
        (select order_id from payment where stripe_session_id = ${objectId}) as order_id),
    ${recordStripeEventsSql(Prisma.sql`received`)}
    select order_id as "orderId" from recorded`;
  return recorded ?? null;
}

/**
 * The common table expression that records some events. It defines `recorded`: the `event_id` and `order_id` of those
 * that had not been.
 * @param events a relation with the columns `event_id`, `event_type`, `event_created_at`, `object_id` and `order_id`.
 */
export function recordStripeEventsSql(events: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    recorded as (
      insert into stripe_event (id, type, object_id, created_at, verdict, order_id)
      select event_id, event_type, object_id, event_created_at, 'processed'::stripe_event_verdict, order_id
      from ${events}
      on conflict do nothing
      returning id as event_id, order_id)`;
}

/** Sets the outcome of an event, and the order that it is about. */
export async function setStripeEventOutcome(
  tx: Tx,
  input: { eventId: string; outcome: StripeEventOutcome; orderId: string | null },
): Promise<void> {
  const { eventId, outcome, orderId } = input;
  await tx.$executeRaw`
    update stripe_event set verdict = ${outcome}::stripe_event_verdict, order_id = ${orderId}::uuid
    where id = ${eventId}`;
}

/**
 * Marks a recorded event as processed again, and locks it: somebody else who does so at the same moment waits.
 * @returns the order that it was about; null when there is no such event.
 */
export async function reopenStripeEvent(tx: Tx, eventId: string): Promise<{ orderId: string | null } | null> {
  const [event] = await tx.$queryRaw<{ orderId: string | null }[]>`
    update stripe_event set again_at = now() where id = ${eventId} returning order_id as "orderId"`;
  return event ?? null;
}
