'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type AccountFormState, refused } from '@/components/admin/account/account-form-state';
import { passwordErrorMessage } from '@/components/admin/account/password-error-message';
import { readNewPassword } from '@/components/admin/account/read-new-password';
import { getInvitation } from '@/lib/auth/invitations/queries';
import { setSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { rememberDevice } from '@/lib/auth/sign-in/known-device';
import { staffNameField } from '@/lib/auth/staff/staff-schema';
import { acceptStaffInvitation } from '@/lib/workflows/staff/invite-staff';

const INVALID_INVITATION =
  'This invitation does not work any more: it was used, withdrawn, sent again since, or is too old. Ask the owner of the shop for another.';

/** Accepts an invitation, and redirects to the set-up of the second factor. */
export async function acceptInvitation(
  previous: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const token = String(form.get('token') ?? '');
  const invitation = await getInvitation(token);
  if (!invitation) return refused(previous, { message: INVALID_INVITATION });
  const typed = { name: String(form.get('name') ?? '') };
  const name = staffNameField.safeParse(typed.name);
  const { password, fault } = readNewPassword(form, [invitation.email, typed.name]);
  if (!name.success || fault) {
    const errors = {
      ...(name.success ? {} : { name: name.error.issues[0]?.message ?? '' }),
      ...(fault ? { newPassword: passwordErrorMessage(fault) } : {}),
    };
    return refused(previous, { typed, errors });
  }
  const joined = await acceptStaffInvitation({ token, name: name.data, password, headers: await headers() });
  if (!joined) return refused(previous, { typed, message: INVALID_INVITATION });
  await setSessionCookie(joined.session);
  await rememberDevice(joined.email);
  redirect('/admin/account/second-factor');
}
