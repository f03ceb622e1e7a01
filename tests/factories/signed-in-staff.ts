import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import { getStaffBySession } from '@/lib/auth/sessions/queries';
import { newSessionClaims, type SessionClaims } from '@/lib/auth/sessions/session-claims';
import { startSession } from '@/lib/auth/sessions/start-session';
import { inTransaction } from '@/lib/db/in-transaction';
import { checkOwnCredentials } from '@/lib/workflows/staff/check-own-credentials';
import { makeStaff } from './staff';

const address = '203.0.113.20';

/** A person of the staff with a session, as a request finds them, and a way to have them type their password. */
export async function makeSignedInStaff(input: { role?: StaffRole } = {}) {
  const made = await makeStaff(input);
  const session = await inTransaction((tx) =>
    startSession(tx, { staffId: made.id, sessionVersion: 1, address, userAgent: null }),
  );
  if (!session) throw new Error('the session did not begin');
  const claims: SessionClaims = newSessionClaims(session);
  const find = async () => {
    const staff = await getStaffBySession(claims, address);
    if (!staff) throw new Error('the session has ended');
    return staff;
  };
  const staff = await find();
  /** @param code of their second factor, where they have one. */
  const prove = async (code = '') => {
    const proven = await checkOwnCredentials({ staff: await find(), password: made.password, code });
    if (!proven.ok) throw new Error(`not proven: ${proven.error}`);
    return proven.value;
  };
  return { ...made, staff, claims, prove };
}
