import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { getSignedInStaff } from '@/lib/auth/sessions/get-signed-in-staff';
import { ADMIN_HOME, signInPath } from '@/lib/auth/sign-in/return-path';
import type { SignedInStaff } from '@/lib/auth/staff/staff';
import { isSecondFactorEnforced } from '@/lib/config/second-factor-policy';
import { getRequestedPath, recordAuthorisation } from '@/lib/http/request-outcome';
import { isPermitted, needsSecondFactor, type Permission } from './permissions';

export const SECOND_FACTOR_PATH = '/admin/account/second-factor';

/**
 * The signed-in person, who may do what is about to be done. Every page and every action of the back office begins
 * with this; a layout cannot stand in for it, because it is not run again when the page inside changes.
 * Redirects to the sign-in page, or responds with 403.
 * @param returnTo the path to come back to after signing in.
 */
export async function requireStaff(
  permission: Permission,
  returnTo: string = ADMIN_HOME,
): Promise<SignedInStaff> {
  const staff = await requireEnrolledStaff(returnTo);
  if (!isPermitted({ role: staff.role, permission })) {
    recordAuthorisation('refused');
    forbidden();
  }
  recordAuthorisation('permitted');
  return staff;
}

/** The signed-in person, whatever they may do: for the few pages that are for all staff. */
export async function requireSignedIn(returnTo: string = ADMIN_HOME): Promise<SignedInStaff> {
  const staff = await requireEnrolledStaff(returnTo);
  recordAuthorisation('permitted');
  return staff;
}

/**
 * The signed-in person, also when they must have a second factor and have none yet: for the page that sets one up, and
 * for nothing else.
 */
export async function requireEnrolling(returnTo: string = SECOND_FACTOR_PATH): Promise<SignedInStaff> {
  const staff = await requireSessionStaff(returnTo);
  recordAuthorisation('permitted');
  return staff;
}

/** Whether somebody has to set a second factor up before anything else. */
export function mustEnrolSecondFactor(staff: SignedInStaff): boolean {
  return !staff.hasSecondFactor && needsSecondFactor(staff.role) && isSecondFactorEnforced();
}

async function requireEnrolledStaff(returnTo: string): Promise<SignedInStaff> {
  const staff = await requireSessionStaff(returnTo);
  if (mustEnrolSecondFactor(staff)) redirect(SECOND_FACTOR_PATH);
  return staff;
}

async function requireSessionStaff(returnTo: string): Promise<SignedInStaff> {
  const staff = await getSignedInStaff();
  if (staff) return staff;
  recordAuthorisation('signed-out');
  // The very page, so that what was typed there is found again; an action knows only the page that it is usually on.
  redirect(signInPath(getRequestedPath() ?? returnTo));
}
