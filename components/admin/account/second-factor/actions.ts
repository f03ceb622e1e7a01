'use server';

import { redirect } from 'next/navigation';
import { ownPasswordWords } from '@/components/admin/account/own-password-words';
import { requireEnrollingSelf, requireSelf } from '@/lib/auth/require-self';
import { SECOND_FACTOR_PATH } from '@/lib/auth/require-staff';
import {
  removeOwnSecondFactor,
  renewOwnRecoveryCodes,
  setUpSecondFactor,
} from '@/lib/workflows/change-own-account';
import { checkOwnPassword } from '@/lib/workflows/check-own-password';
import type { SecondFactorState } from './second-factor-state';

/** Puts a second factor into force with its first code, and shows the recovery codes, once. */
export async function confirmCode(previous: SecondFactorState, form: FormData): Promise<SecondFactorState> {
  const self = await requireEnrollingSelf(SECOND_FACTOR_PATH);
  const attempt = previous.attempt + 1;
  const code = String(form.get('code') ?? '').replace(/\s/g, '');
  const confirmed = await setUpSecondFactor({ ...self, code });
  if (confirmed.ok) return { error: null, recoveryCodes: confirmed.value, attempt };
  if (confirmed.error === 'not_begun') redirect(SECOND_FACTOR_PATH);
  const error =
    'This code is not right. Wait for the next one in your app and type that; if it is refused too, set the clock of your phone by the network.';
  return { error, recoveryCodes: [], attempt };
}

/** Makes new recovery codes and shows them, once; the old ones are worth nothing. */
export async function renewCodes(previous: SecondFactorState, form: FormData): Promise<SecondFactorState> {
  const self = await requireSelf(SECOND_FACTOR_PATH);
  const attempt = previous.attempt + 1;
  const check = await checkOwnPassword({ ...self, password: String(form.get('password') ?? '') });
  if (check !== 'right') return { error: ownPasswordWords(check), recoveryCodes: [], attempt };
  if (!self.staff.hasSecondFactor) redirect(SECOND_FACTOR_PATH);
  return { error: null, recoveryCodes: await renewOwnRecoveryCodes(self), attempt };
}

/** Takes one's own second factor away, to set another up. */
export async function removeFactor(previous: SecondFactorState, form: FormData): Promise<SecondFactorState> {
  const self = await requireSelf(SECOND_FACTOR_PATH);
  const check = await checkOwnPassword({ ...self, password: String(form.get('password') ?? '') });
  if (check !== 'right') {
    return { error: ownPasswordWords(check), recoveryCodes: [], attempt: previous.attempt + 1 };
  }
  await removeOwnSecondFactor(self);
  redirect(SECOND_FACTOR_PATH);
}
