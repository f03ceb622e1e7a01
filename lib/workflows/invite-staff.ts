import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import {
  acceptInvitation,
  createInvitation,
  renewInvitation,
  type SentInvitation,
  withdrawInvitation,
} from '@/lib/auth/invitation';
import { oweInvitation } from '@/lib/auth/owe-staff-mail';
import { hashPassword } from '@/lib/auth/password';
import type { StaffRole } from '@/lib/auth/permissions';
import type { StaffActor } from '@/lib/auth/staff';
import type { StartedSession } from '@/lib/auth/start-session';
import { startSession } from '@/lib/auth/start-session';
import type { Result } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { clientAddress } from '@/lib/http/client-address';

/** Asks somebody by mail to join the staff. @param input.email lower case. */
export async function inviteStaff(input: {
  email: string;
  role: StaffRole;
  actor: StaffActor;
}): Promise<Result<SentInvitation, 'already_staff' | 'already_invited'>> {
  const { email, role, actor } = input;
  return inTransaction(async (tx) => {
    const invited = await createInvitation(tx, { email, role, invitedById: actor.staffId });
    if (invited.ok) await send(tx, { sent: invited.value, actor, action: 'people.invited' });
    return invited;
  });
}

/** Sends an invitation again, with another link and all its time. @returns whether it was still open. */
export async function inviteAgain(input: { invitationId: string; actor: StaffActor }): Promise<boolean> {
  const { invitationId, actor } = input;
  return inTransaction(async (tx) => {
    const sent = await renewInvitation(tx, invitationId);
    if (sent) await send(tx, { sent, actor, action: 'people.invitation_sent_again' });
    return sent !== null;
  });
}

/** Takes an invitation back. @returns whether it was still open. */
export async function takeInvitationBack(input: {
  invitationId: string;
  actor: StaffActor;
}): Promise<boolean> {
  const { invitationId, actor } = input;
  return inTransaction(async (tx) => {
    const isWithdrawn = await withdrawInvitation(tx, invitationId);
    if (isWithdrawn) {
      const subject = { type: 'staff_invitation', id: invitationId };
      await recordAudit(tx, { actor, action: 'people.invitation_withdrawn', subject });
    }
    return isWithdrawn;
  });
}

/** Lets somebody in whom an invitation asked, with the name and password that they chose, and signs them in. */
export async function joinStaff(input: {
  token: string;
  name: string;
  password: string;
  headers: Headers;
}): Promise<{ email: string; session: StartedSession } | null> {
  const { token, name, password, headers } = input;
  const passwordHash = await hashPassword(password);
  const address = clientAddress(headers);
  return inTransaction(async (tx) => {
    const joined = await acceptInvitation(tx, { token, name, passwordHash });
    if (!joined) return null;
    const { staffId, email, role } = joined;
    await recordAudit(tx, {
      actor: { staffId, address },
      action: 'people.joined',
      subject: { type: 'staff', id: staffId },
      after: { role },
    });
    const userAgent = headers.get('user-agent');
    return { email, session: await startSession(tx, { staffId, sessionVersion: 1, address, userAgent }) };
  });
}

async function send(
  tx: Tx,
  input: { sent: SentInvitation; actor: StaffActor; action: string },
): Promise<void> {
  const { sent, actor, action } = input;
  const { invitationId, sentCount, email, role } = sent;
  const inviter = await tx.staffUser.findUniqueOrThrow({
    where: { id: actor.staffId },
    select: { name: true },
  });
  await oweInvitation(tx, {
    toAddress: email,
    detail: { invitationId, sentCount, role, invitedBy: inviter.name },
  });
  await recordAudit(tx, {
    actor,
    action,
    subject: { type: 'staff_invitation', id: invitationId },
    after: { role, sentCount },
  });
}
