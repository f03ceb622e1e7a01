import 'server-only';
import { getDb } from '@/lib/db/client';
import type { SessionClaims } from './session-claims';
import type { Staff } from './staff';

/**
 * The person behind a session, or null when they are gone, disabled, or were signed out everywhere since. Asked at
 * every privileged request, so that whoever is disabled or demoted is so at the next one (commerce rule 24).
 */
export async function getStaffOfSession(claims: SessionClaims): Promise<Staff | null> {
  return getDb().staffUser.findFirst({
    where: { id: claims.sub, sessionVersion: claims.sessionVersion, disabledAt: null },
    select: { id: true, email: true, name: true, role: true },
  });
}

/** What is needed to check a sign-in, or null for an unknown address. @param email lower case. */
export async function getStaffCredentials(email: string) {
  return getDb().staffUser.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, sessionVersion: true, disabledAt: true },
  });
}
