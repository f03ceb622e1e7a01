import 'server-only';
import { isPermitted, STAFF_ROLES, type StaffRole } from '@/lib/auth/authorisation/permissions';
import { hashStaffToken, staffToken } from '@/lib/auth/links/staff-token';
import { lockStaff, lockStaffEmail } from '@/lib/auth/staff/lock-staff';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';

const HOUR_MS = 60 * 60_000;
/** A long weekend. */
export const INVITATION_HOURS = 72;

export type SentInvitation = { invitationId: string; email: string; role: StaffRole; sentCount: number };

/** The content of the link of one mail. */
export function tokenForInvitation(input: { invitationId: string; sentCount: number }): string {
  return staffToken({ purpose: 'invitation', id: input.invitationId, serial: input.sentCount });
}

function hashOf(input: { invitationId: string; sentCount: number }): Buffer<ArrayBuffer> {
  const hash = hashStaffToken(tokenForInvitation(input));
  if (!hash) throw new Error('a token of ours has another shape than we look for');
  return hash;
}

const ROLES_THAT_INVITE = STAFF_ROLES.filter((role) => isPermitted({ role, permission: 'people.manage' }));

async function isStaff(tx: Tx, email: string): Promise<boolean> {
  return (await tx.staffUser.findUnique({ where: { email }, select: { id: true } })) !== null;
}

const expiry = () => new Date(Date.now() + INVITATION_HOURS * HOUR_MS);

/** Asks somebody to join. @param input.email lower case. */
export async function createInvitation(
  tx: Tx,
  input: { email: string; role: StaffRole; invitedById: string },
): Promise<Result<SentInvitation, 'already_staff' | 'already_invited'>> {
  const { email, role, invitedById } = input;
  if (await isStaff(tx, email)) return fail('already_staff');
  const invitationId = newId();
  const sent = { invitationId, sentCount: 1 };
  const { count } = await tx.staffInvitation.createMany({
    data: { id: invitationId, email, role, invitedById, tokenHash: hashOf(sent), expiresAt: expiry() },
    skipDuplicates: true,
  });
  return count > 0 ? succeed({ ...sent, email, role }) : fail('already_invited');
}

/**
 * Renews an open invitation, expired or not; links of before stop working. It is the invitation of whoever sends it again
 * from now on.
 * @returns null when it is not open.
 */
export async function renewInvitation(
  tx: Tx,
  input: { invitationId: string; invitedById: string },
): Promise<SentInvitation | null> {
  const { invitationId, invitedById } = input;
  const [open] = await tx.$queryRaw<{ email: string; role: StaffRole; sentCount: number }[]>`
    select email, role, sent_count as "sentCount" from staff_invitation
    where id = ${invitationId}::uuid and accepted_at is null and withdrawn_at is null for update`;
  if (!open) return null;
  const sent = { invitationId, sentCount: open.sentCount + 1 };
  await tx.staffInvitation.update({
    where: { id: invitationId },
    data: { invitedById, sentCount: sent.sentCount, tokenHash: hashOf(sent), expiresAt: expiry() },
  });
  return { ...open, ...sent };
}

/** Withdraws an open invitation. @returns whether it was open. */
export async function withdrawInvitation(tx: Tx, invitationId: string): Promise<boolean> {
  const { count } = await tx.staffInvitation.updateMany({
    where: { id: invitationId, acceptedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
  return count > 0;
}

/** The open invitation of a token, or null: unknown, used, withdrawn, sent again since, expired, or of nobody who may invite. */
export async function findOpenInvitation(db: Pick<Tx, 'staffInvitation'>, token: string) {
  const tokenHash = hashStaffToken(token);
  if (!tokenHash) return null;
  return db.staffInvitation.findFirst({
    where: {
      tokenHash,
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: new Date() },
      // Who is disabled or demoted has their invitations withdrawn; this holds for those of before that was so.
      invitedBy: { disabledAt: null, role: { in: ROLES_THAT_INVITE } },
    },
    select: { id: true, email: true, role: true, invitedById: true },
  });
}

/** Makes a person of an invitation, once. @returns their id; null when the invitation was not open any more. */
export async function acceptInvitation(
  tx: Tx,
  input: { token: string; name: string; passwordHash: string },
): Promise<{ staffId: string; email: string; role: StaffRole } | null> {
  const found = await findOpenInvitation(tx, input.token);
  if (!found) return null;
  // Who has invited is locked: what ends everything of theirs at this moment comes before or after, and counts.
  if (found.invitedById) await lockStaff(tx, [found.invitedById]);
  await lockStaffEmail(tx, found.email);
  const invitation = await findOpenInvitation(tx, input.token);
  if (!invitation || (await isStaff(tx, invitation.email))) return null;
  const { id, email, role } = invitation;
  const { count } = await tx.staffInvitation.updateMany({
    where: { id, acceptedAt: null, withdrawnAt: null },
    data: { acceptedAt: new Date() },
  });
  if (count === 0) return null;
  const staffId = newId();
  const { name, passwordHash } = input;
  await tx.staffUser.create({ data: { id: staffId, email, role, name, passwordHash } });
  return { staffId, email, role };
}
