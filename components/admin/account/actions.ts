'use server';

import { redirect } from 'next/navigation';
import { emailField, nameField } from '@/lib/auth/account-schema';
import { requireSelf } from '@/lib/auth/require-self';
import { clearSession } from '@/lib/auth/session-cookie';
import { isUuid } from '@/lib/core/ids';
import { askForEmail, changeOwnName, changeOwnPassword } from '@/lib/workflows/change-own-account';
import { endStaffSessions } from '@/lib/workflows/change-staff-member';
import { checkOwnPassword } from '@/lib/workflows/check-own-password';
import { type AccountFormState, done, refused } from './account-form-state';
import { ownPasswordWords } from './own-password-words';
import { passwordFaultWords } from './password-fault-words';
import { readNewPassword } from './read-new-password';

const PATH = '/admin/account';

/** Sets one's own password and signs every other device out. */
export async function changePassword(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const self = await requireSelf(PATH);
  const { password, fault } = readNewPassword(form, [self.staff.email, self.staff.name]);
  if (fault) return refused(previous, { errors: { newPassword: passwordFaultWords(fault) } });
  const check = await checkOwnPassword({ ...self, password: String(form.get('password') ?? '') });
  if (check !== 'right') return refused(previous, { errors: { password: ownPasswordWords(check) } });
  await changeOwnPassword({ ...self, password });
  return done(previous, 'Your new password is set, and every other device is signed out.');
}

/** Sets one's own name. */
export async function changeName(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const self = await requireSelf(PATH);
  const typed = { name: String(form.get('name') ?? '') };
  const name = nameField.safeParse(typed.name);
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
  const email = emailField.safeParse(typed.email);
  if (!email.success) {
    return refused(previous, { typed, errors: { email: email.error.issues[0]?.message ?? '' } });
  }
  const check = await checkOwnPassword({ ...self, password: String(form.get('password') ?? '') });
  if (check !== 'right') return refused(previous, { typed, errors: { password: ownPasswordWords(check) } });
  await askForEmail({ ...self, newEmail: email.data });
  return done(
    previous,
    'A mail with a link is on its way to that address. Nothing changes until you open it.',
  );
}

/** Signs one of one's own browsers out. */
export async function signOutDevice(form: FormData): Promise<void> {
  const { staff, address } = await requireSelf(PATH);
  const sessionId = String(form.get('sessionId') ?? '');
  const actor = { staffId: staff.id, address };
  if (isUuid(sessionId)) await endStaffSessions({ staffId: staff.id, sessionId, actor });
  if (sessionId !== staff.sessionId) redirect(`${PATH}#devices`);
  await clearSession();
  redirect('/sign-in?signedOut=1');
}
