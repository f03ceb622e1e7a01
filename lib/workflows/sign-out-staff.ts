import 'server-only';
import type { SignInChecks } from '@/lib/auth/sign-in';
import { clientAddress } from '@/lib/http/client-address';
import { endStaffSessions } from './change-staff-member';

/** Ends the session that somebody signs out of, so that no copy of its cookie goes on. */
export const signOutStaff: SignInChecks['signOut'] = async ({ staffId, sessionId, headers }) => {
  await endStaffSessions({ staffId, sessionId, actor: { staffId, address: clientAddress(headers) } });
};
