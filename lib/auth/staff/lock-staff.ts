import 'server-only';
import type { Tx } from '@/lib/db/client';

type OwnSession = { id: string; sessionId: string };

/**
 * Locks people, so that a change of their credentials and whatever is begun with them come one after the other; always
 * in one order, so that two who change each other do not deadlock.
 */
export async function lockStaff(tx: Tx, staffIds: string[]): Promise<void> {
  await tx.$queryRaw`select 1 from staff_user where id = any(${staffIds}::uuid[]) order by id for update`;
}

/**
 * Locks an address, so that of two people who take it at once the second finds it taken. After the locks of `lockStaff`.
 * @param email lower case.
 */
export async function lockStaffEmail(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('staff_user.email ' || ${email}, 0))`;
}

/** Whether a session is still active, asked once the lock is held: one that was revoked while a request waited begins nothing. */
export async function isSessionActive(tx: Tx, { id, sessionId }: OwnSession): Promise<boolean> {
  const session = await tx.staffSession.findFirst({
    where: { id: sessionId, staffId: id, endedAt: null, staff: { disabledAt: null } },
    select: { id: true },
  });
  return session !== null;
}

/** Locks somebody who is signed in. @returns whether their session is still active. */
export async function lockSignedInStaff(tx: Tx, staff: OwnSession): Promise<boolean> {
  await lockStaff(tx, [staff.id]);
  return isSessionActive(tx, staff);
}
