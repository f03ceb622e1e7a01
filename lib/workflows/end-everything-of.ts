import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import { endEverything } from '@/lib/auth/end-sessions';
import type { SignedInStaff, StaffActor } from '@/lib/auth/staff';
import { continueSession, type StartedSession } from '@/lib/auth/start-session';
import type { Tx } from '@/lib/db/client';

/**
 * Ends everything of a person whose credentials, role or access change, and writes down which invitations went with it.
 * @param input.actor who changes them.
 */
export async function endEverythingOf(tx: Tx, input: { staffId: string; actor: StaffActor }): Promise<void> {
  const { staffId, actor } = input;
  for (const invitationId of await endEverything(tx, staffId)) {
    await recordAudit(tx, {
      actor,
      action: 'people.invitation_withdrawn',
      subject: { type: 'staff_invitation', id: invitationId },
      after: { withItsSender: true },
    });
  }
}

/** The same for oneself: this browser alone goes on, with a new session. */
export async function endEverythingElseOf(
  tx: Tx,
  input: { staff: SignedInStaff; address: string },
): Promise<StartedSession> {
  const { staff, address } = input;
  await endEverythingOf(tx, { staffId: staff.id, actor: { staffId: staff.id, address } });
  return continueSession(tx, { staffId: staff.id, sessionId: staff.sessionId, address });
}
