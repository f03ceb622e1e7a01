import type { Look } from './look';

/** Compares the mails that arrived with those that the shop says it sent. */
export async function findMailFaults({ sql, mails }: Look): Promise<string[]> {
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
      .map((id) => `A mail is marked as sent and did not arrive: ${id}`),
    ...[...counts.keys()]
      .filter((id) => !known.has(id))
      .map((id) => `A mail arrived that nobody owes: ${id}`),
    ...[...counts]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => `A mail arrived ${count} times: ${id}`),
  ];
}
