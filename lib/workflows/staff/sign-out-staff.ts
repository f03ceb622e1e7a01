import 'server-only';
import type { SignInUseCases } from '@/lib/auth/sign-in/sign-in';
import { clientAddress } from '@/lib/http/client-address';
import { endStaffSessions } from './change-staff-member';

/** Ends the session on the server, so that no copy of its cookie stays valid. */
export const signOutStaff: SignInUseCases['signOut'] = async ({ staffId, sessionId, headers }) => {
  await endStaffSessions({ staffId, sessionId, actor: { staffId, address: clientAddress(headers) } });
};
