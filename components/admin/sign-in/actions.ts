'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readKnownDevice, rememberDevice } from '@/lib/auth/known-device';
import { clearPendingSignIn, readPendingSignIn, writePendingSignIn } from '@/lib/auth/pending-sign-in';
import { requireEnrolling } from '@/lib/auth/require-staff';
import { safeReturnPath } from '@/lib/auth/return-path';
import { getSignedInStaff } from '@/lib/auth/session';
import { clearSession, writeSession } from '@/lib/auth/session-cookie';
import { clientAddress } from '@/lib/http/client-address';
import { endStaffSessions } from '@/lib/workflows/change-staff-member';
import { passSecondFactor, signInStaff } from '@/lib/workflows/sign-in-staff';
import { signOutStaff } from '@/lib/workflows/sign-out-staff';
import { codePath } from './code-path';
import type { CodeState } from './code-state';
import { refusalWords } from './refusal-words';
import type { SignInState } from './sign-in-state';

/** Signs staff in and leads on; answers with what was typed, less the password, when it cannot. */
export async function signIn(previous: SignInState, form: FormData): Promise<SignInState> {
  const email = form.get('email');
  const signedIn = await signInStaff({
    credentials: { email, password: form.get('password') },
    headers: await headers(),
    device: await readKnownDevice(email),
  });
  if (!signedIn.ok) {
    const typed = typeof email === 'string' ? email : '';
    return { email: typed, error: refusalWords(signedIn.error), attempt: previous.attempt + 1 };
  }
  const returnTo = safeReturnPath(form.get('callbackUrl'));
  const { value } = signedIn;
  if (value.step === 'second_factor') {
    const { staffId, sessionVersion } = value;
    await writePendingSignIn({ staffId, sessionVersion, email: value.email });
    redirect(codePath(returnTo));
  }
  await writeSession(value.session);
  await rememberDevice(value.email);
  redirect(returnTo);
}

/** Takes the second factor of somebody whose password was right. */
export async function enterCode(previous: CodeState, form: FormData): Promise<CodeState> {
  const pending = await readPendingSignIn();
  if (!pending) redirect('/sign-in?error=Expired');
  const passed = await passSecondFactor({
    ...pending,
    code: String(form.get('code') ?? ''),
    headers: await headers(),
  });
  if (!passed.ok && passed.error.code === 'ended') {
    await clearPendingSignIn();
    redirect('/sign-in?error=Ended');
  }
  if (!passed.ok) return { error: refusalWords(passed.error), attempt: previous.attempt + 1 };
  await clearPendingSignIn();
  await writeSession(passed.value);
  await rememberDevice(pending.email);
  redirect(safeReturnPath(form.get('callbackUrl')));
}

/** Signs this browser out. Open to everybody: whose session has ended may still want the cookie gone. */
export async function signOut(): Promise<void> {
  const staff = await getSignedInStaff();
  if (staff) {
    await signOutStaff({ staffId: staff.id, sessionId: staff.sessionId, headers: await headers() });
  }
  await clearSession();
  redirect('/sign-in?signedOut=1');
}

/** Signs the person out on every device, this one included. */
export async function signOutEverywhere(): Promise<void> {
  const staff = await requireEnrolling();
  const actor = { staffId: staff.id, address: clientAddress(await headers()) };
  await endStaffSessions({ staffId: staff.id, sessionId: 'all', actor });
  await clearSession();
  redirect('/sign-in?signedOut=1');
}
