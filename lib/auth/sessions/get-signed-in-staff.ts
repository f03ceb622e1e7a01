import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import type { SignedInStaff } from '@/lib/auth/staff/staff';
import { clientAddress } from '@/lib/http/client-address';
import { getStaffBySession } from './queries';
import { readSessionClaims } from './session-cookie';

/** Who is signed in at this request, or null; the database is asked once per request. */
export const getSignedInStaff = cache(async (): Promise<SignedInStaff | null> => {
  const claims = await readSessionClaims();
  return claims ? getStaffBySession(claims, clientAddress(await headers())) : null;
});
