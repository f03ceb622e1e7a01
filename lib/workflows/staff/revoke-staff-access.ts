import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { revokeAllAccess } from '@/lib/auth/sessions/revoke-sessions';
import { rotateSession, type StartedSession } from '@/lib/auth/sessions/start-session';
import type { SignedInStaff, StaffActor } from '@/lib/auth/staff/staff';
import type { Tx } from '@/lib/db/client';

/**
 * Revokes all sessions, links and invitations of a person whose credentials, role or access change, and audits which
 * invitations were withdrawn with them.
 * @param input.actor who changes them.
 */
export async function revokeStaffAccess(
  tx: Tx,
  input: { staffId: string; actor: StaffActor },
): Promise<void> {
  const { staffId, actor } = input;
  for (const invitationId of await revokeAllAccess(tx, staffId)) {
    await recordAudit(tx, {
      actor,
      action: 'people.invitation_withdrawn',
      subject: { type: 'staff_invitation', id: invitationId },
      after: { withItsSender: true },
    });
  }
}

/** The same for oneself: only this browser stays signed in, with a new session. */
export async function revokeOtherAccess(
  tx: Tx,
  input: { staff: SignedInStaff; address: string },
): Promise<StartedSession> {
  const { staff, address } = input;
  await revokeStaffAccess(tx, { staffId: staff.id, actor: { staffId: staff.id, address } });
  return rotateSession(tx, { staffId: staff.id, sessionId: staff.sessionId, address });
}
