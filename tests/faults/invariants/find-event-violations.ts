import type { Snapshot } from './snapshot';

/** Compares what Stripe delivered with what the shop recorded (commerce rule 10). */
export async function findEventViolations({ sql, deliveries }: Snapshot): Promise<string[]> {
  const recorded = await sql<{ id: string; verdict: string; hasOrder: boolean; flagged: boolean | null }>(
    `select e.id, e.verdict, e.order_id is not null as "hasOrder", o.attention_reason is not null as flagged
     from stripe_event e left join "order" o on o.id = e.order_id`,
  );
  const known = new Set(recorded.map(({ id }) => id));
  const undelivered = deliveries.flatMap(({ eventId, type, status }) => {
    if (status === 'pending') return [`A webhook is still pending: ${eventId} ${type}`];
    if (status === 'gave_up') return [`Stripe gave up delivering a webhook: ${eventId} ${type}`];
    if (status === 'delivered' && !known.has(eventId))
      return [`A webhook was answered 2xx and not recorded: ${eventId} ${type}`];
    return [];
  });
  const inconsistent = recorded.flatMap(({ id, verdict, hasOrder, flagged }) => {
    if (verdict === 'processed' && !hasOrder) return [`An event was processed without an order: ${id}`];
    if (verdict === 'flagged' && !flagged) return [`An event was flagged and its order was not: ${id}`];
    return [];
  });
  return [...undelivered, ...inconsistent];
}
