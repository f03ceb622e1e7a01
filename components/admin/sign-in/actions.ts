'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { endSessions } from '@/lib/auth/end-sessions';
import { requireSignedIn } from '@/lib/auth/require-staff';
import { safeReturnPath } from '@/lib/auth/return-path';
import { clearSession, writeSession } from '@/lib/auth/session-cookie';
import { signInStaff } from '@/lib/auth/sign-in-staff';
import { refusalWords } from './refusal-words';
import type { SignInState } from './sign-in-state';

/** Signs staff in and leads on; answers with what was typed, less the password, when it cannot. */
export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = form.get('email');
  const signedIn = await signInStaff({
    credentials: { email, password: form.get('password') },
    headers: await headers(),
  });
  if (!signedIn.ok) {
    const typed = typeof email === 'string' ? email : '';
    return { email: typed, error: refusalWords(signedIn.error), attempt: _previous.attempt + 1 };
  }
  await writeSession({ staffId: signedIn.value.id, sessionVersion: signedIn.value.sessionVersion });
  redirect(safeReturnPath(form.get('callbackUrl')));
}

/** Signs this browser out. Open to everybody: whose session has ended may still want the cookie gone. */
export async function signOut(): Promise<void> {
  await clearSession();
  redirect('/sign-in?signedOut=1');
}

/** Signs the person out on every device, this one included. */
export async function signOutEverywhere(): Promise<void> {
  const staff = await requireSignedIn();
  await endSessions(staff.id);
  await clearSession();
  redirect('/sign-in?signedOut=1');
}
