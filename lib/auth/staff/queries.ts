import 'server-only';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import { findOpenInvitation } from '@/lib/auth/invitations/invitation';
import { findStaffLink, type StaffLinkPurpose } from '@/lib/auth/links/staff-link';
import { isUuid } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';

export type StaffMember = {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  hasSecondFactor: boolean;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  createdAt: Date;
};

const STAFF_MEMBER = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  lastSignInAt: true,
  createdAt: true,
  secondFactor: { select: { confirmedAt: true } },
} as const;

type StaffMemberRow = Omit<StaffMember, 'hasSecondFactor'> & {
  secondFactor: { confirmedAt: Date | null } | null;
};

function toStaffMember({ secondFactor, ...person }: StaffMemberRow): StaffMember {
  return { ...person, hasSecondFactor: Boolean(secondFactor?.confirmedAt) };
}

/** All members of staff: who may sign in first, then by name. */
export async function listStaff(): Promise<StaffMember[]> {
  const rows = await getDb().staffUser.findMany({
    select: STAFF_MEMBER,
    orderBy: [{ disabledAt: { sort: 'desc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toStaffMember);
}

/** One member of staff, or null. @param id as it stands in an address. */
export async function getStaffMember(id: string): Promise<StaffMember | null> {
  if (!isUuid(id)) return null;
  const row = await getDb().staffUser.findUnique({ where: { id }, select: STAFF_MEMBER });
  return row ? toStaffMember(row) : null;
}

export type OpenInvitation = {
  id: string;
  email: string;
  role: StaffRole;
  sentCount: number;
  expiresAt: Date;
  invitedBy: string | null;
};

/** Invitations that nobody has accepted yet, latest first. */
export async function listOpenInvitations(): Promise<OpenInvitation[]> {
  const rows = await getDb().staffInvitation.findMany({
    where: { acceptedAt: null, withdrawnAt: null },
    select: {
      id: true,
      email: true,
      role: true,
      sentCount: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(({ invitedBy, ...row }) => ({ ...row, invitedBy: invitedBy?.name ?? null }));
}

/** What the page of an invitation shows, or null when its link does not work (any more). */
export async function getInvitation(token: string): Promise<{ email: string; role: StaffRole } | null> {
  const found = await findOpenInvitation(getDb(), token);
  return found && { email: found.email, role: found.role };
}

/** Whose link it is, or null when it does not work (any more). */
export async function getStaffLink(input: { token: string; purpose: StaffLinkPurpose }) {
  return findStaffLink(getDb(), input);
}
