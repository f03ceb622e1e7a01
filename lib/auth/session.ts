import 'server-only';
import { cache } from 'react';
import { getStaffOfSession } from './queries';
import { readSessionClaims } from './session-cookie';
import type { Staff } from './staff';

/** Who is signed in at this request, or null; the database is asked once per request. */
export const getSignedInStaff = cache(async (): Promise<Staff | null> => {
  const claims = await readSessionClaims();
  return claims ? getStaffOfSession(claims) : null;
});
