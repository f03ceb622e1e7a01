import { encode } from 'next-auth/jwt';
import { newSessionClaims, SESSION_SECONDS } from '@/lib/auth/sessions/session-claims';
import { sessionCookieOptions } from '@/lib/auth/sessions/session-cookie';
import { startSession } from '@/lib/auth/sessions/start-session';
import { getServerConfig } from '@/lib/config/server-config';
import { inTransaction } from '@/lib/db/in-transaction';
import { makeStaff } from '../../factories/staff';

/** The cookie of a new owner who has just signed in. */
export async function newOwnerCookie(): Promise<string> {
  const { id: staffId } = await makeStaff({ role: 'owner' });
  const session = await inTransaction((tx) =>
    startSession(tx, { staffId, sessionVersion: 1, address: '203.0.113.1', userAgent: null }),
  );
  if (!session) throw new Error('The session did not begin');
  const token = await encode({
    token: newSessionClaims(session),
    secret: getServerConfig().AUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  return `${sessionCookieOptions().name}=${token}`;
}
