import 'server-only';
import type { Db, Tx } from '@/lib/db/client';

export type StripeEventVerdict = 'processed' | 'ignored' | 'flagged';

type SeenEvent = { id: string; type: string; objectId: string | null; createdAt: Date };

/** Whether an event has been dealt with before; asked before Stripe is. */
export async function isKnownEvent(db: Db, eventId: string): Promise<boolean> {
  return (await db.stripeEvent.findUnique({ where: { id: eventId }, select: { id: true } })) !== null;
}

/**
 * Records an event by its id, first thing in the transaction that draws its consequences: a second delivery at the
 * same moment waits here, and then finds that it is one.
 * @returns false when it had been recorded.
 */
export async function recordStripeEvent(tx: Tx, event: SeenEvent): Promise<boolean> {
  const { id, type, objectId, createdAt } = event;
  const { count } = await tx.stripeEvent.createMany({
    data: { id, type, objectId, createdAt, verdict: 'processed' },
    skipDuplicates: true,
  });
  return count === 1;
}

/** Notes what was made of an event, and of which order it spoke. */
export async function judgeStripeEvent(
  tx: Tx,
  input: { eventId: string; verdict: StripeEventVerdict; orderId: string | null },
): Promise<void> {
  const { eventId, verdict, orderId } = input;
  if (verdict === 'processed' && orderId === null) return;
  await tx.stripeEvent.update({ where: { id: eventId }, data: { verdict, orderId } });
}
