import 'server-only';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { endSessions } from './end-sessions';
import type { StaffRole } from './permissions';

export type ChangeRefusal = 'unknown' | 'last_owner' | 'unchanged';
type StaffState = { role: StaffRole; isDisabled: boolean };

/**
 * Gives somebody a role, or lets them in or keeps them out, at their next request. The last owner who can sign in
 * stays one; the database holds that too.
 * @returns how it was before.
 */
export async function changeStaff(
  tx: Tx,
  input: { staffId: string; to: Partial<StaffState> },
): Promise<Result<StaffState, ChangeRefusal>> {
  const { staffId, to } = input;
  // Owners are locked in one order, so that two who step down at once do so one after the other.
  const locked = await tx.$queryRaw<{ id: string; role: StaffRole; isDisabled: boolean }[]>`
    select id, role, disabled_at is not null as "isDisabled" from staff_user
    where id = ${staffId}::uuid or role = 'owner' order by id for update`;
  const person = locked.find(({ id }) => id === staffId);
  if (!person) return fail('unknown');
  const before = { role: person.role, isDisabled: person.isDisabled };
  const after = { ...before, ...to };
  if (after.role === before.role && after.isDisabled === before.isDisabled) return fail('unchanged');
  const isOwner = (state: StaffState) => state.role === 'owner' && !state.isDisabled;
  const others = locked.filter((other) => other.id !== staffId && isOwner(other));
  if (isOwner(before) && !isOwner(after) && others.length === 0) return fail('last_owner');
  await tx.staffUser.update({
    where: { id: staffId },
    data: {
      role: after.role,
      ...(after.isDisabled === before.isDisabled ? {} : { disabledAt: after.isDisabled ? new Date() : null }),
    },
  });
  if (after.isDisabled && !before.isDisabled) await endSessions(tx, staffId);
  return succeed(before);
}
