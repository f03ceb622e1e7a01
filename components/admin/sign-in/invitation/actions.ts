'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type AccountFormState, refused } from '@/components/admin/account/account-form-state';
import { passwordFaultWords } from '@/components/admin/account/password-fault-words';
import { readNewPassword } from '@/components/admin/account/read-new-password';
import { nameField } from '@/lib/auth/account-schema';
import { rememberDevice } from '@/lib/auth/known-device';
import { getInvitation } from '@/lib/auth/people-queries';
import { writeSession } from '@/lib/auth/session-cookie';
import { joinStaff } from '@/lib/workflows/invite-staff';

const GONE =
  'This invitation does not work any more: it was used, withdrawn, sent again since, or is too old. Ask the owner of the shop for another.';

/** Lets somebody in whom an invitation asked, and leads them to their second factor. */
export async function join(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const token = String(form.get('token') ?? '');
  const invitation = await getInvitation(token);
  if (!invitation) return refused(previous, { message: GONE });
  const typed = { name: String(form.get('name') ?? '') };
  const name = nameField.safeParse(typed.name);
  const { password, fault } = readNewPassword(form, [invitation.email, typed.name]);
  if (!name.success || fault) {
    const errors = {
      ...(name.success ? {} : { name: name.error.issues[0]?.message ?? '' }),
      ...(fault ? { newPassword: passwordFaultWords(fault) } : {}),
    };
    return refused(previous, { typed, errors });
  }
  const joined = await joinStaff({ token, name: name.data, password, headers: await headers() });
  if (!joined) return refused(previous, { typed, message: GONE });
  await writeSession(joined.session);
  await rememberDevice(joined.email);
  redirect('/admin/account/second-factor');
}
