import 'server-only';
import { forbidden, redirect } from 'next/navigation';
import { isSecondFactorEnforced } from '@/lib/config/second-factor-policy';
import { askedPage, noteVerdict } from '@/lib/http/guard-verdict';
import { isPermitted, needsSecondFactor, type Permission } from './permissions';
import { ADMIN_HOME, signInPath } from './return-path';
import { getSignedInStaff } from './session';
import type { SignedInStaff } from './staff';

export const SECOND_FACTOR_PATH = '/admin/account/second-factor';

/**
 * The signed-in person, who may do what is about to be done. Every page and every action of the back office begins
 * with this; a layout cannot stand in for it, because it is not run again when the page inside changes.
 * Leads to the sign-in page, or answers 403.
 * @param returnTo the path to come back to after signing in.
 */
export async function requireStaff(
  permission: Permission,
  returnTo: string = ADMIN_HOME,
): Promise<SignedInStaff> {
  const staff = await requireProtected(returnTo);
  if (!isPermitted({ role: staff.role, permission })) {
    noteVerdict('refused');
    forbidden();
  }
  noteVerdict('permitted');
  return staff;
}

/** The signed-in person, whatever they may do: for the few pages that are for all staff. */
export async function requireSignedIn(returnTo: string = ADMIN_HOME): Promise<SignedInStaff> {
  const staff = await requireProtected(returnTo);
  noteVerdict('permitted');
  return staff;
}

/**
 * The signed-in person, also when they must have a second factor and have none yet: for the page that sets one up, and
 * for nothing else.
 */
export async function requireEnrolling(returnTo: string = SECOND_FACTOR_PATH): Promise<SignedInStaff> {
  const staff = await requirePerson(returnTo);
  noteVerdict('permitted');
  return staff;
}

/** Whether somebody has to set a second factor up before anything else. */
export function mustEnrol(staff: SignedInStaff): boolean {
  return !staff.hasSecondFactor && needsSecondFactor(staff.role) && isSecondFactorEnforced();
}

async function requireProtected(returnTo: string): Promise<SignedInStaff> {
  const staff = await requirePerson(returnTo);
  if (mustEnrol(staff)) redirect(SECOND_FACTOR_PATH);
  return staff;
}

async function requirePerson(returnTo: string): Promise<SignedInStaff> {
  const staff = await getSignedInStaff();
  if (staff) return staff;
  noteVerdict('signed-out');
  // The very page, so that what was typed there is found again; an action knows only the page that it is usually on.
  redirect(signInPath(askedPage() ?? returnTo));
}
