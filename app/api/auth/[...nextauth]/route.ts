import { handleAuthRequest } from '@/lib/auth/handle-auth-request';
import { endpoint } from '@/lib/http/endpoint';

export const dynamic = 'force-dynamic';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: handleAuthRequest,
  POST: handleAuthRequest,
});
