import type { Look } from './look';

/** Compares what Stripe delivered with what the shop recorded (commerce rule 10). */
export async function findEventFaults({ sql, deliveries }: Look): Promise<string[]> {
  const recorded = await sql<{ id: string; verdict: string; ours: boolean; flagged: boolean | null }>(
    `select e.id, e.verdict, e.order_id is not null as ours, o.attention_reason is not null as flagged
     from stripe_event e left join "order" o on o.id = e.order_id`,
  );
  const known = new Set(recorded.map(({ id }) => id));
  const faults = deliveries.flatMap(({ eventId, type, status }) => {
    if (status === 'pending') return [`An event is still on its way though all is quiet: ${eventId} ${type}`];
    if (status === 'gave_up') return [`Stripe gave up sending an event: ${eventId} ${type}`];
    if (status === 'delivered' && !known.has(eventId))
      return [`An event was answered 2xx and not recorded: ${eventId} ${type}`];
    return [];
  });
  const verdicts = recorded.flatMap(({ id, verdict, ours, flagged }) => {
    if (verdict === 'processed' && !ours) return [`An event was processed for no order: ${id}`];
    if (verdict === 'flagged' && !flagged) return [`An event was flagged and its order was not: ${id}`];
    return [];
  });
  return [...faults, ...verdicts];
}
