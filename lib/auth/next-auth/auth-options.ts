import 'server-only';
import { headers } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { getStaffBySession } from '@/lib/auth/sessions/queries';
import { newSessionClaims, parseSessionClaims, SESSION_SECONDS } from '@/lib/auth/sessions/session-claims';
import { hasSecureCookies, sessionCookieOptions } from '@/lib/auth/sessions/session-cookie';
import type { StartedSession } from '@/lib/auth/sessions/start-session';
import { readKnownDevice, rememberDevice } from '@/lib/auth/sign-in/known-device';
import { safeReturnPath } from '@/lib/auth/sign-in/return-path';
import type { SignInRefusal, SignInUseCases } from '@/lib/auth/sign-in/sign-in';
import { getServerConfig } from '@/lib/config/server-config';
import { fail, type Result, succeed } from '@/lib/core/result';
import { clientAddress } from '@/lib/http/client-address';
import { logger } from '@/lib/log/logger';

const SIGN_IN_PATH = '/sign-in';

const startedSchema = z.object({ staffId: z.string(), sessionId: z.string(), sessionVersion: z.number() });

/**
 * How next-auth signs staff in: by password and second factor, with a token that is worth nothing without the database's
 * word.
 * @param onError is handed what was thrown, which next-auth would write into the address that it leads to.
 */
export function getAuthOptions(checks: SignInUseCases, onError: (error: unknown) => void): AuthOptions {
  return {
    secret: getServerConfig().AUTH_SECRET,
    useSecureCookies: hasSecureCookies(),
    cookies: { sessionToken: sessionCookieOptions() },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: SIGN_IN_PATH, signOut: SIGN_IN_PATH, error: SIGN_IN_PATH },
    providers: [staffProvider(checks, onError)],
    callbacks: {
      // A path alone, so that the redirect works under every host name of the shop.
      redirect: ({ url }) => safeReturnPath(url),
      jwt: ({ token, user }) => (user ? newSessionClaims(startedSchema.parse(user)) : token),
      session: async ({ session, token }) => {
        const claims = parseSessionClaims(token);
        const staff = await orReport(onError, async () =>
          claims ? getStaffBySession(claims, clientAddress(await headers())) : null,
        );
        // next-auth clears the cookie of a session whose callback throws.
        if (!staff) throw new Error('This session has ended');
        return { ...session, user: { name: staff.name, email: staff.email, role: staff.role } };
      },
    },
    events: {
      // It deletes the cookie; a copy of it would go on.
      signOut: async ({ token }) => {
        const claims = parseSessionClaims(token);
        if (!claims) return;
        const { sub: staffId, sessionId } = claims;
        await orReport(onError, async () => checks.signOut({ staffId, sessionId, headers: await headers() }));
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

function staffProvider(checks: SignInUseCases, onError: (error: unknown) => void) {
  return credentialsProvider({
    name: 'Staff',
    credentials: {
      email: { label: 'Email', type: 'email' },
      password: { label: 'Password', type: 'password' },
      code: { label: 'Code', type: 'text' },
    },
    authorize: async (credentials, request) => {
      const outcome = await orReport(onError, () =>
        signIn({
          checks,
          credentials,
          code: credentials?.code ?? '',
          headers: new Headers(request.headers),
        }),
      );
      if (outcome?.ok) return { id: outcome.value.staffId, ...outcome.value };
      // next-auth puts the message of an error into the URL that it redirects to: one of our own codes, or its own.
      if (outcome?.error) throw new Error(outcome.error);
      return null;
    },
  });
}

async function signIn(input: {
  checks: SignInUseCases;
  credentials: Record<string, string> | undefined;
  code: string;
  headers: Headers;
}): Promise<Result<StartedSession, SignInErrorCode>> {
  const { checks, credentials, code, headers: from } = input;
  const device = await readKnownDevice(credentials?.email);
  const signedIn = await checks.signIn({ credentials, headers: from, device });
  if (!signedIn.ok) return fail(toErrorCode(signedIn.error));
  const { value } = signedIn;
  if (value.step === 'signed_in') {
    await rememberDevice(value.email);
    return succeed(value.session);
  }
  if (code === '') return fail('SecondFactor');
  const passed = await checks.passSecondFactor({ ...value, code, headers: from });
  if (!passed.ok) return fail(toErrorCode(passed.error));
  await rememberDevice(value.email);
  return succeed(passed.value);
}

/** As the sign-in page knows it; null for next-auth's own word. */
type SignInErrorCode = 'SecondFactor' | 'TooManyTries' | null;

function toErrorCode({ code }: SignInRefusal): SignInErrorCode {
  return code === 'too_many_tries' ? 'TooManyTries' : null;
}

/** Does something for next-auth. What it throws is handed to `onError`, and next-auth gets null. */
async function orReport<Value>(
  onError: (error: unknown) => void,
  work: () => Promise<Value>,
): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    onError(error);
    return null;
  }
}
