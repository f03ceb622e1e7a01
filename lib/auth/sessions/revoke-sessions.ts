import 'server-only';
import type { Tx } from '@/lib/db/client';

/**
 * Revokes what somebody could still get access by, and what was begun with it: every session on every device with all
 * copies of its cookie, a sign-in that waits for its second factor (both carry the version), links in mails, and a
 * second factor that was begun. Takes the lock on the person first.
 */
export async function revokeSessions(tx: Tx, staffId: string): Promise<void> {
  await tx.staffUser.update({ where: { id: staffId }, data: { sessionVersion: { increment: 1 } } });
  await tx.staffSession.updateMany({ where: { staffId, endedAt: null }, data: { endedAt: new Date() } });
  await tx.staffLink.deleteMany({ where: { staffId, usedAt: null } });
  await tx.staffSecondFactor.deleteMany({ where: { staffId, confirmedAt: null } });
}

/**
 * Revokes all access of a person: what `revokeSessions` does, and the invitations that they have sent. Whoever changes a
 * password, an address, a role, an access or a second factor calls this and nothing less (commerce rule 43).
 * @returns the invitations that were withdrawn.
 */
export async function revokeAllAccess(tx: Tx, staffId: string): Promise<string[]> {
  await revokeSessions(tx, staffId);
  const withdrawn = await tx.staffInvitation.updateManyAndReturn({
    where: { invitedById: staffId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
    select: { id: true },
  });
  return withdrawn.map(({ id }) => id);
}

/** Revokes one session of a person. @returns whether it was theirs and still open. */
export async function revokeSession(tx: Tx, input: { staffId: string; sessionId: string }): Promise<boolean> {
  const { count } = await tx.staffSession.updateMany({
    where: { id: input.sessionId, staffId: input.staffId, endedAt: null },
    data: { endedAt: new Date() },
  });
  return count > 0;
}
