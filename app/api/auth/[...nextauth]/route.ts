import { handleAuthRequest } from '@/lib/auth/next-auth/handle-auth-request';
import { endpoint } from '@/lib/http/endpoint';
import { passSecondFactor, signInStaff } from '@/lib/workflows/staff/sign-in-staff';
import { signOutStaff } from '@/lib/workflows/staff/sign-out-staff';

export const dynamic = 'force-dynamic';

const checks = { signIn: signInStaff, passSecondFactor, signOut: signOutStaff };

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: (request, context) => handleAuthRequest(request, context, checks),
  POST: (request, context) => handleAuthRequest(request, context, checks),
});
