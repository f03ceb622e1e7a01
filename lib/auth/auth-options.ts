import 'server-only';
import type { AuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { getServerConfig } from '@/lib/config/server-config';
import { logger } from '@/lib/log/logger';
import { getStaffOfSession } from './queries';
import { safeReturnPath } from './return-path';
import { newSessionClaims, parseSessionClaims, SESSION_SECONDS } from './session-claims';
import { hasSecureCookies, sessionCookie } from './session-cookie';
import { signInStaff } from './sign-in-staff';

export const SIGN_IN_PATH = '/sign-in';

const signedInSchema = z.object({ id: z.string(), sessionVersion: z.number() });

/** How next-auth signs staff in: by password, with a token that is worth nothing without the database's word. */
export function getAuthOptions(): AuthOptions {
  return {
    secret: getServerConfig().AUTH_SECRET,
    useSecureCookies: hasSecureCookies(),
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: SIGN_IN_PATH, signOut: SIGN_IN_PATH, error: SIGN_IN_PATH },
    providers: [staffProvider()],
    callbacks: {
      // A path alone, so that it leads on at whatever name of the shop the visitor uses.
      redirect: ({ url }) => safeReturnPath(url),
      jwt: ({ token, user }) => (user ? claimsOf(user) : token),
      session: async ({ session, token }) => {
        const claims = parseSessionClaims(token);
        const staff = claims && (await getStaffOfSession(claims));
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

function staffProvider() {
  return credentialsProvider({
    name: 'Staff',
    credentials: {
      email: { label: 'E-mail', type: 'email' },
      password: { label: 'Password', type: 'password' },
    },
    authorize: async (credentials, request) => {
      const headers = new Headers(request.headers);
      const signedIn = await signInStaff({ credentials, headers });
      if (signedIn.ok) return signedIn.value;
      if (signedIn.error.code === 'too_many_tries') throw new Error('TooManyTries');
      return null;
    },
  });
}

function claimsOf(user: unknown) {
  const { id, sessionVersion } = signedInSchema.parse(user);
  return newSessionClaims({ staffId: id, sessionVersion });
}
