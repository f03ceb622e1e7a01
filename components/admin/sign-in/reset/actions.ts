'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { type AccountFormState, done, refused } from '@/components/admin/account/account-form-state';
import { passwordFaultWords } from '@/components/admin/account/password-fault-words';
import { readNewPassword } from '@/components/admin/account/read-new-password';
import { emailField } from '@/lib/auth/account-schema';
import { rememberDevice } from '@/lib/auth/known-device';
import { getStaffLink } from '@/lib/auth/people-queries';
import { resetLimits } from '@/lib/auth/sign-in-limits';
import { addressPrefix, clientAddress } from '@/lib/http/client-address';
import { takeFromLimits } from '@/lib/http/rate-limit';
import { confirmEmail } from '@/lib/workflows/change-own-email';
import { askForPasswordReset, resetPassword } from '@/lib/workflows/reset-password';

const LINK_GONE =
  'This link does not work any more: it was used, replaced by a newer one, or is too old. Ask for another.';

/** Sends a link for a new password; the answer is the same whether or not the address is anybody's. */
export async function askForLink(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const typed = { email: String(form.get('email') ?? '') };
  const email = emailField.safeParse(typed.email);
  if (!email.success) {
    return refused(previous, { typed, errors: { email: email.error.issues[0]?.message ?? '' } });
  }
  const from = await headers();
  const tooMany = await takeFromLimits(resetLimits({ email: email.data, address: addressPrefix(from) }));
  if (tooMany) {
    return refused(previous, {
      typed,
      message: 'That was too often. Look for the mails that were sent, or wait an hour and try again.',
    });
  }
  const address = clientAddress(from);
  // After the answer, because the time of it would tell whether there is such a person.
  after(() => askForPasswordReset({ email: email.data, address }));
  return done(
    previous,
    'If this address belongs to somebody of the staff, a mail with a link is on its way. It works for an hour. Look into the folder for spam too.',
  );
}

/** Sets the password of whoever the link belongs to. */
export async function chooseNewPassword(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const token = String(form.get('token') ?? '');
  const link = await getStaffLink({ token, purpose: 'password_reset' });
  if (!link) return refused(previous, { message: LINK_GONE });
  const { password, fault } = readNewPassword(form, [link.staff.email, link.staff.name]);
  if (fault) return refused(previous, { errors: { newPassword: passwordFaultWords(fault) } });
  const email = await resetPassword({ token, password, address: clientAddress(await headers()) });
  if (email === null) return refused(previous, { message: LINK_GONE });
  // Who reads the person's mail is let past a limit that strangers have used up.
  await rememberDevice(email);
  redirect('/sign-in?passwordSet=1');
}

/** Makes the address that a link was sent to the one to sign in with. */
export async function confirmAddress(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const token = String(form.get('token') ?? '');
  const outcome = await confirmEmail({ token, address: clientAddress(await headers()) });
  switch (outcome) {
    case 'link_invalid':
      return refused(previous, { message: LINK_GONE });
    case 'taken':
      return refused(previous, { message: 'Somebody else of the staff has this address. Choose another.' });
    case 'changed':
      redirect('/sign-in?addressSet=1');
  }
}
