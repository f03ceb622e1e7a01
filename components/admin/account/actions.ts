'use server';

import { redirect } from 'next/navigation';
import { completeForm } from '@/components/admin/forms/complete-form';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseAction } from '@/components/admin/forms/refuse-form';
import { requireSelf } from '@/lib/auth/authorisation/require-self';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signInPath } from '@/lib/auth/sign-in/return-path';
import { staffEmailField, staffNameField } from '@/lib/auth/staff/staff-schema';
import { isUuid } from '@/lib/core/ids';
import { changeOwnName, changeOwnPassword } from '@/lib/workflows/staff/change-own-account';
import { requestEmailChange } from '@/lib/workflows/staff/change-own-email';
import { endStaffSessions } from '@/lib/workflows/staff/change-staff-member';
import { checkOwnCredentials } from '@/lib/workflows/staff/check-own-credentials';
import { credentialErrors } from './credential-errors';
import { passwordErrorMessage } from './password-error-message';
import { readNewPassword } from './read-new-password';
import { readOwnCredentials } from './read-own-credentials';

const PATH = '/admin/account';

/** Sets one's own password and signs every other device out. */
export async function changePassword(previous: FormState, form: FormData): Promise<FormState> {
  const self = await requireSelf(PATH);
  const { password, fault } = readNewPassword(form, [self.staff.email, self.staff.name]);
  if (fault) return refuseAction(previous, form, { errors: { newPassword: passwordErrorMessage(fault) } });
  const proven = await checkOwnCredentials({ staff: self.staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const changed = await changeOwnPassword({ ...self, staff: proven.value, password });
  if (!changed.ok) redirect(signInPath(PATH));
  await setSessionCookie(changed.value);
  return completeForm(previous, {
    title: 'Done',
    text: 'Your new password is set. Every other device is signed out, and links and invitations that you had sent no longer work.',
  });
}

/** Sets one's own name. */
export async function changeName(previous: FormState, form: FormData): Promise<FormState> {
  const self = await requireSelf(PATH);
  const name = staffNameField.safeParse(String(form.get('name') ?? ''));
  if (!name.success) {
    return refuseAction(previous, form, { errors: { name: name.error.issues[0]?.message ?? '' } });
  }
  await changeOwnName({ ...self, name: name.data });
  return completeForm(previous, { title: 'Done', text: 'Your colleagues see you by this name now.' });
}

/** Sends a link to the address to sign in with from now on. */
export async function changeEmail(previous: FormState, form: FormData): Promise<FormState> {
  const self = await requireSelf(PATH);
  const email = staffEmailField.safeParse(String(form.get('email') ?? ''));
  if (!email.success) {
    return refuseAction(previous, form, { errors: { email: email.error.issues[0]?.message ?? '' } });
  }
  const proven = await checkOwnCredentials({ staff: self.staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const asked = await requestEmailChange({ ...self, staff: proven.value, newEmail: email.data });
  if (!asked.ok) redirect(signInPath(PATH));
  return completeForm(previous, {
    title: 'Done',
    text: 'A mail with a link is on its way to that address. Nothing changes until you open it; then you sign in anew, everywhere.',
  });
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
