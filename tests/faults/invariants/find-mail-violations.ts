import type { Snapshot } from './snapshot';

/** Compares the mails that arrived with those recorded as sent. */
export async function findMailViolations({ sql, mails }: Snapshot): Promise<string[]> {
  if (mails === null) return [];
  const sent = await sql<{ id: string }>(
    'select message_id as id from email_delivery where sent_at is not null',
  );
  const known = new Set(sent.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { messageId } of mails) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  return [
    ...[...known]
      .filter((id) => !counts.has(id))
      .map((id) => `A mail is recorded as sent and did not arrive: ${id}`),
    ...[...counts.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `A mail arrived that was never queued: ${id}`),
    ...[...counts]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => `A mail arrived ${count} times: ${id}`),
  ];
}
