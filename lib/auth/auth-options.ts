import 'server-only';
import { headers } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { getServerConfig } from '@/lib/config/server-config';
import { clientAddress } from '@/lib/http/client-address';
import { logger } from '@/lib/log/logger';
import { readKnownDevice, rememberDevice } from './known-device';
import { getStaffOfSession } from './queries';
import { safeReturnPath } from './return-path';
import { newSessionClaims, parseSessionClaims, SESSION_SECONDS } from './session-claims';
import { hasSecureCookies, sessionCookie } from './session-cookie';
import type { SignInChecks } from './sign-in';
import type { StartedSession } from './start-session';

const SIGN_IN_PATH = '/sign-in';

const startedSchema = z.object({ staffId: z.string(), sessionId: z.string(), sessionVersion: z.number() });

/** How next-auth signs staff in: by password and second factor, with a token that is worth nothing without the database's word. */
export function getAuthOptions(checks: SignInChecks): AuthOptions {
  return {
    secret: getServerConfig().AUTH_SECRET,
    useSecureCookies: hasSecureCookies(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: SIGN_IN_PATH, signOut: SIGN_IN_PATH, error: SIGN_IN_PATH },
    providers: [staffProvider(checks)],
    callbacks: {
      // A path alone, so that it leads on at whatever name of the shop the visitor uses.
      redirect: ({ url }) => safeReturnPath(url),
      jwt: ({ token, user }) => (user ? newSessionClaims(startedSchema.parse(user)) : token),
      session: async ({ session, token }) => {
        const claims = parseSessionClaims(token);
        const staff = claims && (await getStaffOfSession(claims, clientAddress(await headers())));
        // next-auth clears the cookie of a session whose callback throws.
        if (!staff) throw new Error('This session has ended');
        return { ...session, user: { name: staff.name, email: staff.email, role: staff.role } };
      },
    },
    logger: {
      // The code alone: what next-auth hands over beside it may hold what was typed.
      error: (code) => logger.warn({ code }, 'next-auth'),
      // It warns that NEXTAUTH_URL is not set, which is on purpose: see handle-auth-request.ts.
      warn: () => {},
      debug: () => {},
    },
  };
}

function staffProvider(checks: SignInChecks) {
  return credentialsProvider({
    name: 'Staff',
    credentials: {
      email: { label: 'E-mail', type: 'email' },
      password: { label: 'Password', type: 'password' },
      code: { label: 'Code', type: 'text' },
    },
    authorize: async (credentials, request) => {
      const session = await signIn({
        checks,
        credentials,
        code: credentials?.code ?? '',
        headers: new Headers(request.headers),
      });
      return session && { id: session.staffId, ...session };
    },
  });
}

async function signIn(input: {
  checks: SignInChecks;
  credentials: Record<string, string> | undefined;
  code: string;
  headers: Headers;
}): Promise<StartedSession | null> {
  const { checks, credentials, code, headers: from } = input;
  const device = await readKnownDevice(credentials?.email);
  const signedIn = await checks.signIn({ credentials, headers: from, device });
  if (!signedIn.ok) return refuse(signedIn.error.code);
  const { value } = signedIn;
  if (value.step === 'signed_in') {
    await rememberDevice(value.email);
    return value.session;
  }
  if (code === '') throw new Error('SecondFactor');
  const passed = await checks.passSecondFactor({ ...value, code, headers: from });
  if (!passed.ok) return refuse(passed.error.code);
  await rememberDevice(value.email);
  return passed.value;
}

/** next-auth tells an error by its message, in the address that it leads to. */
function refuse(code: string): null {
  if (code === 'too_many_tries') throw new Error('TooManyTries');
  return null;
}
