import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import type { ReauthenticatedStaff } from '@/lib/auth/authorisation/reauthenticated-staff';
import {
  acceptInvitation,
  createInvitation,
  renewInvitation,
  type SentInvitation,
  withdrawInvitation,
} from '@/lib/auth/invitations/invitation';
import { enqueueInvitationMail } from '@/lib/auth/notifications/enqueue-staff-mail';
import { hashPassword } from '@/lib/auth/passwords/password-hash';
import type { StartedSession } from '@/lib/auth/sessions/start-session';
import { startSession } from '@/lib/auth/sessions/start-session';
import { lockSignedInStaff } from '@/lib/auth/staff/lock-staff';
import type { SignedInStaff, StaffActor } from '@/lib/auth/staff/staff';
import { invariant } from '@/lib/core/invariant';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { clientAddress } from '@/lib/http/client-address';

export type InviteRefusal =
  | 'already_staff'
  | 'already_invited'
  /** It asks for an owner, and whoever sends it has not typed their password. */
  | 'password_needed';

/** Who invites: the person of this session, and whether they have re-authenticated. */
type Inviter = { staff: SignedInStaff; address: string; proven: ReauthenticatedStaff | null };

/** Invites somebody by mail to join the staff. @param input.email lower case. */
export async function inviteStaff(
  input: Inviter & { email: string; role: StaffRole },
): Promise<Result<SentInvitation, InviteRefusal>> {
  const { email, role, staff } = input;
  return inTransaction<Result<SentInvitation, InviteRefusal>>(async (tx) => {
    if (!(await mayInvite(tx, input, role))) return fail('password_needed');
    const invited = await createInvitation(tx, { email, role, invitedById: staff.id });
    if (invited.ok) await send(tx, { ...input, sent: invited.value, action: 'people.invited' });
    return invited;
  });
}

/** Sends an invitation again, with a new link and expiry. */
export async function resendInvitation(
  input: Inviter & { invitationId: string },
): Promise<Result<SentInvitation, 'gone' | 'password_needed'>> {
  const { invitationId, staff } = input;
  return inTransaction<Result<SentInvitation, 'gone' | 'password_needed'>>(async (tx) => {
    const open = await tx.staffInvitation.findUnique({ where: { id: invitationId }, select: { role: true } });
    if (!open) return fail('gone');
    if (!(await mayInvite(tx, input, open.role))) return fail('password_needed');
    const sent = await renewInvitation(tx, { invitationId, invitedById: staff.id });
    if (!sent) return fail('gone');
    await send(tx, { ...input, sent, action: 'people.invitation_sent_again' });
    return succeed(sent);
  });
}

/** Inviting an owner needs re-authentication; a session that was revoked meanwhile may invite nobody. */
async function mayInvite(tx: Tx, { staff, proven }: Inviter, role: StaffRole): Promise<boolean> {
  return (await lockSignedInStaff(tx, staff)) && (role !== 'owner' || proven !== null);
}

/** Revokes an invitation. @returns whether it was still open. */
export async function revokeInvitation(input: { invitationId: string; actor: StaffActor }): Promise<boolean> {
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

/** Accepts an invitation with the name and password that the person chose, and signs them in. */
export async function acceptStaffInvitation(input: {
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
    const session = await startSession(tx, { staffId, sessionVersion: 1, address, userAgent });
    invariant(session, 'who has just joined may sign in');
    return { email, session };
  });
}

async function send(tx: Tx, input: Inviter & { sent: SentInvitation; action: string }): Promise<void> {
  const { sent, staff, address, action } = input;
  const { invitationId, sentCount, email, role } = sent;
  await enqueueInvitationMail(tx, {
    toAddress: email,
    detail: { invitationId, sentCount, role, invitedBy: staff.name },
  });
  await recordAudit(tx, {
    actor: { staffId: staff.id, address },
    action,
    subject: { type: 'staff_invitation', id: invitationId },
    after: { role, sentCount },
  });
}
