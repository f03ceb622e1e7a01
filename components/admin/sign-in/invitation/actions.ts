'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { passwordErrorMessage } from '@/components/admin/account/password-error-message';
import { readNewPassword } from '@/components/admin/account/read-new-password';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseAction } from '@/components/admin/forms/refuse-form';
import { getInvitation } from '@/lib/auth/invitations/queries';
import { setSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { rememberDevice } from '@/lib/auth/sign-in/known-device';
import { staffNameField } from '@/lib/auth/staff/staff-schema';
import { acceptStaffInvitation } from '@/lib/workflows/staff/invite-staff';

const INVALID_INVITATION =
  'This invitation does not work any more: it was used, withdrawn, sent again since, or is too old. Ask the owner of the shop for another.';

/** Accepts an invitation, and redirects to the set-up of the second factor. */
export async function acceptInvitation(previous: FormState, form: FormData): Promise<FormState> {
  const token = String(form.get('token') ?? '');
  const invitation = await getInvitation(token);
  if (!invitation) return refuseAction(previous, form, { detail: INVALID_INVITATION });
  const typedName = String(form.get('name') ?? '');
  const name = staffNameField.safeParse(typedName);
  const { password, fault } = readNewPassword(form, [invitation.email, typedName]);
  if (!name.success || fault) {
    const errors = {
      ...(name.success ? {} : { name: name.error.issues[0]?.message ?? '' }),
      ...(fault ? { newPassword: passwordErrorMessage(fault) } : {}),
    };
    return refuseAction(previous, form, { errors });
  }
  const joined = await acceptStaffInvitation({ token, name: name.data, password, headers: await headers() });
  if (!joined) return refuseAction(previous, form, { detail: INVALID_INVITATION });
  await setSessionCookie(joined.session);
  await rememberDevice(joined.email);
  redirect('/admin/account/second-factor');
}
