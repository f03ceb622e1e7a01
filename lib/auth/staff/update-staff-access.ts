import 'server-only';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import type { ReauthenticatedStaff } from '@/lib/auth/authorisation/reauthenticated-staff';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { isSessionActive } from './lock-staff';

export type StaffAccessRefusal =
  | 'unknown'
  | 'last_owner'
  | 'unchanged'
  /** It decides who is an owner, and whoever asks has not reauthenticated. */
  | 'password_needed';
type StaffAccess = { role: StaffRole; isDisabled: boolean };

/**
 * Gives somebody a role, or lets them in or keeps them out. The last owner who can sign in stays one; the database
 * holds that too. Their sessions, and all else that was begun, are ended by the caller (`revokeStaffAccess`).
 * @param input.reauthenticated the one who asks, once they have typed their password again: needed for whatever makes or
 * unmakes an owner.
 * @returns how it was before, and their address.
 */
export async function updateStaffAccess(
  tx: Tx,
  input: { staffId: string; to: Partial<StaffAccess>; reauthenticated: ReauthenticatedStaff | null },
): Promise<Result<StaffAccess & { email: string }, StaffAccessRefusal>> {
  const { staffId, to, reauthenticated } = input;
  // Owners are locked in one order, so that two who step down at once do so one after the other.
  const locked = await tx.$queryRaw<(StaffAccess & { id: string; email: string })[]>`
    select id, email, role, disabled_at is not null as "isDisabled" from staff_user
    where id = any(${[staffId, ...(reauthenticated ? [reauthenticated.id] : [])]}::uuid[]) or role = 'owner' order by id for update`;
  const person = locked.find(({ id }) => id === staffId);
  if (!person) return fail('unknown');
  const before = { role: person.role, isDisabled: person.isDisabled };
  const after = { ...before, ...to };
  if (after.role === before.role && after.isDisabled === before.isDisabled) return fail('unchanged');
  const isOwner = (state: StaffAccess) => state.role === 'owner' && !state.isDisabled;
  const others = locked.filter((other) => other.id !== staffId && isOwner(other));
  if (isOwner(before) && !isOwner(after) && others.length === 0) return fail('last_owner');
  if (before.role === 'owner' || after.role === 'owner') {
    if (!reauthenticated || !(await isSessionActive(tx, reauthenticated))) return fail('password_needed');
  }
  await tx.staffUser.update({
    where: { id: staffId },
    data: {
      role: after.role,
      ...(after.isDisabled === before.isDisabled ? {} : { disabledAt: after.isDisabled ? new Date() : null }),
    },
  });
  return succeed({ ...before, email: person.email });
}
