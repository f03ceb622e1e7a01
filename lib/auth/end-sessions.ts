import 'server-only';
import type { Tx } from '@/lib/db/client';

/** Ends every session of a person, on all their devices, at their next request. */
export async function endSessions(tx: Tx, staffId: string): Promise<void> {
  await tx.staffUser.update({ where: { id: staffId }, data: { sessionVersion: { increment: 1 } } });
  await tx.staffSession.updateMany({ where: { staffId, endedAt: null }, data: { endedAt: new Date() } });
}

/** Ends the sessions of a person but the one they are using. @returns how many. */
export async function endOtherSessions(
  tx: Tx,
  input: { staffId: string; keptSessionId: string },
): Promise<number> {
  const { count } = await tx.staffSession.updateMany({
    where: { staffId: input.staffId, endedAt: null, id: { not: input.keptSessionId } },
    data: { endedAt: new Date() },
  });
  return count;
}

/** Ends one session of a person. @returns whether it was theirs and still open. */
export async function endSession(tx: Tx, input: { staffId: string; sessionId: string }): Promise<boolean> {
  const { count } = await tx.staffSession.updateMany({
    where: { id: input.sessionId, staffId: input.staffId, endedAt: null },
    data: { endedAt: new Date() },
  });
  return count > 0;
}
