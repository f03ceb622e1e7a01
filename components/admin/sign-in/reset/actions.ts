'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { passwordErrorMessage } from '@/components/admin/account/password-error-message';
import { readNewPassword } from '@/components/admin/account/read-new-password';
import { completeForm } from '@/components/admin/forms/complete-form';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseAction } from '@/components/admin/forms/refuse-form';
import { getStaffLink } from '@/lib/auth/links/queries';
import { rememberDevice } from '@/lib/auth/sign-in/known-device';
import { passwordResetLimits } from '@/lib/auth/sign-in/sign-in-limits';
import { staffEmailField } from '@/lib/auth/staff/staff-schema';
import { addressPrefix, clientAddress } from '@/lib/http/client-address';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { confirmEmailChange } from '@/lib/workflows/staff/change-own-email';
import { requestPasswordReset, resetPassword } from '@/lib/workflows/staff/reset-password';

const INVALID_LINK =
  'This link does not work any more: it was used, replaced by a newer one, or is too old. Ask for another.';

/** Sends a link for a new password; the response is the same whether or not the address is known. */
export async function sendResetLink(previous: FormState, form: FormData): Promise<FormState> {
  const email = staffEmailField.safeParse(String(form.get('email') ?? ''));
  if (!email.success) {
    return refuseAction(previous, form, { errors: { email: email.error.issues[0]?.message ?? '' } });
  }
  const from = await headers();
  const tooMany = await consumeRateLimit(
    passwordResetLimits({ email: email.data, address: addressPrefix(from) }),
  );
  if (tooMany) {
    return refuseAction(previous, form, {
      detail: 'That was too often. Look for the mails that were sent, or wait an hour and try again.',
    });
  }
  const address = clientAddress(from);
  // After the response, because its duration would reveal whether there is such a person.
  after(() => requestPasswordReset({ email: email.data, address }));
  return completeForm(previous, {
    title: 'Done',
    text: 'If this address belongs to somebody of the staff, a mail with a link is on its way. It works for an hour. Look into the folder for spam too.',
  });
}

/** Sets the password of whoever the link belongs to. */
export async function chooseNewPassword(previous: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get('token') ?? '');
  const link = await getStaffLink({ token, purpose: 'password_reset' });
  if (!link) return refuseAction(previous, form, { detail: INVALID_LINK });
  const { password, fault } = readNewPassword(form, [link.staff.email, link.staff.name]);
  if (fault) return refuseAction(previous, form, { errors: { newPassword: passwordErrorMessage(fault) } });
  const email = await resetPassword({ token, password, address: clientAddress(await headers()) });
  if (email === null) return refuseAction(previous, form, { detail: INVALID_LINK });
  // Who reads the person's mail passes a limit that others have used up.
  await rememberDevice(email);
  redirect('/sign-in?passwordSet=1');
}

/** Makes the address that a link was sent to the one to sign in with. */
export async function confirmAddress(previous: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get('token') ?? '');
  const outcome = await confirmEmailChange({ token, address: clientAddress(await headers()) });
  switch (outcome) {
    case 'link_invalid':
      return refuseAction(previous, form, { detail: INVALID_LINK });
    case 'taken':
      return refuseAction(previous, form, {
        detail: 'Somebody else of the staff has this address. Choose another.',
      });
    case 'changed':
      redirect('/sign-in?addressSet=1');
  }
}
