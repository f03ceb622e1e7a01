'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseForm } from '@/components/admin/forms/refuse-form';
import { requireEnrolling } from '@/lib/auth/authorisation/require-staff';
import { getSignedInStaff } from '@/lib/auth/sessions/get-signed-in-staff';
import { clearSessionCookie, setSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { readKnownDevice, rememberDevice } from '@/lib/auth/sign-in/known-device';
import { clearPendingSignIn, readPendingSignIn, setPendingSignIn } from '@/lib/auth/sign-in/pending-sign-in';
import { safeReturnPath, signedInPath } from '@/lib/auth/sign-in/return-path';
import type { SignInRefusal } from '@/lib/auth/sign-in/sign-in';
import { clientAddress } from '@/lib/http/client-address';
import { endStaffSessions } from '@/lib/workflows/staff/change-staff-member';
import { passSecondFactor, signInStaff } from '@/lib/workflows/staff/sign-in-staff';
import { signOutStaff } from '@/lib/workflows/staff/sign-out-staff';
import { codePath } from './code-path';
import { signInRefusalMessage } from './sign-in-refusal-message';

/** Signs staff in and redirects; returns what was typed, less the password, when it cannot. */
export async function signIn(previous: FormState, form: FormData): Promise<FormState> {
  const email = form.get('email');
  const signedIn = await signInStaff({
    credentials: { email, password: form.get('password') },
    headers: await headers(),
    device: await readKnownDevice(email),
  });
  if (!signedIn.ok) return refuseSignIn(previous, form, signedIn.error);
  const returnTo = safeReturnPath(form.get('callbackUrl'));
  const { value } = signedIn;
  if (value.step === 'second_factor') {
    const { staffId, sessionVersion } = value;
    await setPendingSignIn({ staffId, sessionVersion, email: value.email });
    redirect(codePath(returnTo));
  }
  await setSessionCookie(value.session);
  await rememberDevice(value.email);
  redirect(signedInPath(returnTo));
}

/** Takes the second factor of somebody whose password was right. */
export async function enterCode(previous: FormState, form: FormData): Promise<FormState> {
  const pending = await readPendingSignIn();
  if (!pending) redirect('/sign-in?error=Expired');
  const passed = await passSecondFactor({
    ...pending,
    code: String(form.get('oneTimeCode') ?? ''),
    headers: await headers(),
  });
  if (!passed.ok && passed.error.code === 'ended') {
    await clearPendingSignIn();
    redirect('/sign-in?error=Ended');
  }
  if (!passed.ok) return refuseSignIn(previous, form, passed.error);
  await clearPendingSignIn();
  await setSessionCookie(passed.value);
  await rememberDevice(pending.email);
  redirect(signedInPath(safeReturnPath(form.get('callbackUrl'))));
}

function refuseSignIn(previous: FormState, form: FormData, refusal: SignInRefusal): FormState {
  return refuseForm(previous, form, { title: 'Not signed in', detail: signInRefusalMessage(refusal) });
}

/** Signs this browser out. Open to everybody: whose session has ended may still want the cookie gone. */
export async function signOut(): Promise<void> {
  const staff = await getSignedInStaff();
  if (staff) {
    await signOutStaff({ staffId: staff.id, sessionId: staff.sessionId, headers: await headers() });
  }
  await clearSessionCookie();
  redirect('/sign-in?signedOut=1');
}

/** Signs the person out on every device, this one included. */
export async function signOutEverywhere(): Promise<void> {
  const staff = await requireEnrolling();
  const actor = { staffId: staff.id, address: clientAddress(await headers()) };
  await endStaffSessions({ staffId: staff.id, sessionId: 'all', actor });
  await clearSessionCookie();
  redirect('/sign-in?signedOut=1');
}
