import 'server-only';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
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

/** One member of staff, or null. @param id from a URL. */
export async function getStaffMember(id: string): Promise<StaffMember | null> {
  if (!isUuid(id)) return null;
  const row = await getDb().staffUser.findUnique({ where: { id }, select: STAFF_MEMBER });
  return row ? toStaffMember(row) : null;
}
