import 'server-only';
import { redirect } from 'next/navigation';
import { isPermitted, type Permission } from './permissions';
import { ADMIN_HOME, signInPath } from './return-path';
import { getSignedInStaff } from './session';
import type { Staff } from './staff';

export const NOT_PERMITTED_PATH = '/admin/not-permitted';

/**
 * The signed-in person, who may do what is about to be done. Every page and every action of the back office begins
 * with this; a layout cannot stand in for it, because it is not run again when the page inside changes.
 * Leads to the sign-in page, or to the page that says no.
 * @param returnTo the path to come back to after signing in.
 */
export async function requireStaff(permission: Permission, returnTo: string = ADMIN_HOME): Promise<Staff> {
  const staff = await requireSignedIn(returnTo);
  if (!isPermitted({ role: staff.role, permission })) redirect(NOT_PERMITTED_PATH);
  return staff;
}

/** The signed-in person, whatever they may do: for the few pages that are for all staff. */
export async function requireSignedIn(returnTo: string = ADMIN_HOME): Promise<Staff> {
  return (await getSignedInStaff()) ?? redirect(signInPath(returnTo));
}
