'use server';

import { redirect } from 'next/navigation';
import { credentialErrors } from '@/components/admin/account/credential-errors';
import { readOwnCredentials } from '@/components/admin/account/read-own-credentials';
import { completeForm } from '@/components/admin/forms/complete-form';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseAction } from '@/components/admin/forms/refuse-form';
import { requireEnrollingSelf, requireSelf } from '@/lib/auth/authorisation/require-self';
import { SECOND_FACTOR_PATH } from '@/lib/auth/authorisation/require-staff';
import { setSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signInPath } from '@/lib/auth/sign-in/return-path';
import {
  removeOwnSecondFactor,
  renewOwnRecoveryCodes,
  setUpSecondFactor,
} from '@/lib/workflows/staff/change-own-account';
import { checkOwnCredentials } from '@/lib/workflows/staff/check-own-credentials';

type RecoveryCodesState = FormState<{ recoveryCodes: readonly string[] }>;

/** Puts a second factor into force with its first code, and shows the recovery codes, once. */
export async function confirmCode(previous: RecoveryCodesState, form: FormData): Promise<RecoveryCodesState> {
  const self = await requireEnrollingSelf(SECOND_FACTOR_PATH);
  if (self.staff.hasSecondFactor) redirect(SECOND_FACTOR_PATH);
  const proven = await checkOwnCredentials({ staff: self.staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const code = String(form.get('oneTimeCode') ?? '').replace(/\s/g, '');
  const confirmed = await setUpSecondFactor({ ...self, staff: proven.value, code });
  if (confirmed.ok) return shown(previous, confirmed.value.codes, confirmed.value.session);
  switch (confirmed.error) {
    case 'signed_out':
      return redirect(signInPath(SECOND_FACTOR_PATH));
    case 'not_begun':
      return redirect(SECOND_FACTOR_PATH);
    case 'wrong_code':
      return refuseAction(previous, form, {
        errors: {
          oneTimeCode:
            'This code is not right. Wait for the next one in your app and type that; if it is refused too, set the clock of your phone by the network.',
        },
      });
  }
}

/** Makes new recovery codes and shows them, once; the old ones are worth nothing. */
export async function renewCodes(previous: RecoveryCodesState, form: FormData): Promise<RecoveryCodesState> {
  const self = await requireSelf(SECOND_FACTOR_PATH);
  if (!self.staff.hasSecondFactor) redirect(SECOND_FACTOR_PATH);
  const proven = await checkOwnCredentials({ staff: self.staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const renewed = await renewOwnRecoveryCodes({ ...self, staff: proven.value });
  if (!renewed.ok) redirect(signInPath(SECOND_FACTOR_PATH));
  return shown(previous, renewed.value.codes, renewed.value.session);
}

/** Takes one's own second factor away, to set another up. */
export async function removeFactor(previous: FormState, form: FormData): Promise<FormState> {
  const self = await requireSelf(SECOND_FACTOR_PATH);
  const proven = await checkOwnCredentials({ staff: self.staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const removed = await removeOwnSecondFactor({ ...self, staff: proven.value });
  if (removed.ok) await setSessionCookie(removed.value);
  else if (removed.error === 'signed_out') redirect(signInPath(SECOND_FACTOR_PATH));
  redirect(SECOND_FACTOR_PATH);
}

async function shown(
  previous: RecoveryCodesState,
  recoveryCodes: string[],
  session: Parameters<typeof setSessionCookie>[0],
): Promise<RecoveryCodesState> {
  await setSessionCookie(session);
  return completeForm(previous, { title: 'Your recovery codes', result: { recoveryCodes } });
}
