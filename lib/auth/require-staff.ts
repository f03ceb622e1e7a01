import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { noteVerdict } from '@/lib/http/guard-verdict';
import { isPermitted, type Permission } from './permissions';
import { ADMIN_HOME, signInPath } from './return-path';
import { getSignedInStaff } from './session';
import type { Staff } from './staff';

/**
 * The signed-in person, who may do what is about to be done. Every page and every action of the back office begins
 * with this; a layout cannot stand in for it, because it is not run again when the page inside changes.
 * Leads to the sign-in page, or answers 403.
 * @param returnTo the path to come back to after signing in.
 */
export async function requireStaff(permission: Permission, returnTo: string = ADMIN_HOME): Promise<Staff> {
  const staff = await requirePerson(returnTo);
  if (!isPermitted({ role: staff.role, permission })) {
    noteVerdict('refused');
    forbidden();
  }
  noteVerdict('permitted');
  return staff;
}

/** The signed-in person, whatever they may do: for the few pages that are for all staff. */
export async function requireSignedIn(returnTo: string = ADMIN_HOME): Promise<Staff> {
  const staff = await requirePerson(returnTo);
  noteVerdict('permitted');
  return staff;
}

async function requirePerson(returnTo: string): Promise<Staff> {
  const staff = await getSignedInStaff();
  if (staff) return staff;
  noteVerdict('signed-out');
  redirect(signInPath(returnTo));
}
