import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { clientAddress } from '@/lib/http/client-address';
import { getStaffOfSession } from './queries';
import { readSessionClaims } from './session-cookie';
import type { SignedInStaff } from './staff';

/** Who is signed in at this request, or null; the database is asked once per request. */
export const getSignedInStaff = cache(async (): Promise<SignedInStaff | null> => {
  const claims = await readSessionClaims();
  return claims ? getStaffOfSession(claims, clientAddress(await headers())) : null;
});
