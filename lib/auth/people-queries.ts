import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { findInvitation } from './invitation';
import type { StaffRole } from './permissions';
import { findStaffLink, type LinkPurpose } from './staff-link';

export type Person = {
  id: string;
  email: string;
  name: string;
  role: StaffRole;
  hasSecondFactor: boolean;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  createdAt: Date;
};

const PERSON = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  lastSignInAt: true,
  createdAt: true,
  secondFactor: { select: { confirmedAt: true } },
} as const;

type PersonRow = Omit<Person, 'hasSecondFactor'> & { secondFactor: { confirmedAt: Date | null } | null };

function toPerson({ secondFactor, ...person }: PersonRow): Person {
  return { ...person, hasSecondFactor: Boolean(secondFactor?.confirmedAt) };
}

/** Everybody of the staff: who may sign in first, then by name. */
export async function listPeople(): Promise<Person[]> {
  const rows = await getDb().staffUser.findMany({
    select: PERSON,
    orderBy: [{ disabledAt: { sort: 'desc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toPerson);
}

/** One person, or null. @param id as it stands in an address. */
export async function getPerson(id: string): Promise<Person | null> {
  if (!isUuid(id)) return null;
  const row = await getDb().staffUser.findUnique({ where: { id }, select: PERSON });
  return row ? toPerson(row) : null;
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
export async function listInvitations(): Promise<OpenInvitation[]> {
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
  const found = await findInvitation(getDb(), token);
  return found && { email: found.email, role: found.role };
}

/** Whose link it is, or null when it does not work (any more). */
export async function getStaffLink(input: { token: string; purpose: LinkPurpose }) {
  return findStaffLink(getDb(), input);
}
