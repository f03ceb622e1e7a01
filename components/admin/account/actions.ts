'use server';

import { redirect } from 'next/navigation';
import { requireSelf } from '@/lib/auth/authorisation/require-self';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signInPath } from '@/lib/auth/sign-in/return-path';
import { staffEmailField, staffNameField } from '@/lib/auth/staff/staff-schema';
import { isUuid } from '@/lib/core/ids';
import { changeOwnName, changeOwnPassword } from '@/lib/workflows/staff/change-own-account';
import { requestEmailChange } from '@/lib/workflows/staff/change-own-email';
import { endStaffSessions } from '@/lib/workflows/staff/change-staff-member';
import { checkOwnCredentials } from '@/lib/workflows/staff/check-own-credentials';
import { type AccountFormState, done, refused } from './account-form-state';
import { credentialErrors } from './credential-errors';
import { passwordErrorMessage } from './password-error-message';
import { readNewPassword } from './read-new-password';
import { readOwnCredentials } from './read-own-credentials';

const PATH = '/admin/account';

/** Sets one's own password and signs every other device out. */
export async function changePassword(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const self = await requireSelf(PATH);
  const { password, fault } = readNewPassword(form, [self.staff.email, self.staff.name]);
  if (fault) return refused(previous, { errors: { newPassword: passwordErrorMessage(fault) } });
  const proven = await checkOwnCredentials({ staff: self.staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refused(previous, { errors: credentialErrors(proven.error) });
  const changed = await changeOwnPassword({ ...self, staff: proven.value, password });
  if (!changed.ok) redirect(signInPath(PATH));
  await setSessionCookie(changed.value);
  return done(
    previous,
    'Your new password is set. Every other device is signed out, and links and invitations that you had sent no longer work.',
  );
}

/** Sets one's own name. */
export async function changeName(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const self = await requireSelf(PATH);
  const typed = { name: String(form.get('name') ?? '') };
  const name = staffNameField.safeParse(typed.name);
  if (!name.success) {
    return refused(previous, { typed, errors: { name: name.error.issues[0]?.message ?? '' } });
  }
  await changeOwnName({ ...self, name: name.data });
  return done(previous, 'Your colleagues see you by this name now.');
}

/** Sends a link to the address to sign in with from now on. */
export async function changeEmail(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const self = await requireSelf(PATH);
  const typed = { email: String(form.get('email') ?? '') };
  const email = staffEmailField.safeParse(typed.email);
  if (!email.success) {
    return refused(previous, { typed, errors: { email: email.error.issues[0]?.message ?? '' } });
  }
  const proven = await checkOwnCredentials({ staff: self.staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refused(previous, { typed, errors: credentialErrors(proven.error) });
  const asked = await requestEmailChange({ ...self, staff: proven.value, newEmail: email.data });
  if (!asked.ok) redirect(signInPath(PATH));
  return done(
    previous,
    'A mail with a link is on its way to that address. Nothing changes until you open it; then you sign in anew, everywhere.',
  );
}

/** Signs one of one's own browsers out. */
export async function signOutDevice(form: FormData): Promise<void> {
  const { staff, address } = await requireSelf(PATH);
  const sessionId = String(form.get('sessionId') ?? '');
  const actor = { staffId: staff.id, address };
  if (isUuid(sessionId)) await endStaffSessions({ staffId: staff.id, sessionId, actor });
  if (sessionId !== staff.sessionId) redirect(`${PATH}#devices`);
  await clearSessionCookie();
  redirect('/sign-in?signedOut=1');
}
