import 'server-only';
import { getDb } from '@/lib/db/client';

/** What is needed to check a sign-in, or null for an unknown address. @param email lower case. */
export async function getStaffCredentials(email: string) {
  return getDb().staffUser.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      sessionVersion: true,
      disabledAt: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
}
