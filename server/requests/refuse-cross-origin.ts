import type { IncomingMessage, ServerResponse } from 'node:http';
import { FOREIGN_ORIGIN, isSameOrigin } from '@/lib/http/same-origin';
import { respondWithProblem } from '@/server/responses/respond-with-problem';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses cross-origin requests (CSRF) to pages: forms and server actions. Next lets in whatever has no `Origin`, and
 * answers 500 otherwise. Route handlers (`/api`) check for themselves, because Stripe posts to one.
 * @returns whether it responded.
 */
export function refuseCrossOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  siteUrl: string,
): boolean {
  const { method = 'GET', url = '/', headers } = request;
  if (SAFE_METHODS.has(method) || url.startsWith('/api/')) return false;
  const from = { get: (name: string) => headers[name]?.toString() ?? null };
  if (isSameOrigin({ headers: from }, siteUrl)) return false;
  respondWithProblem(request, response, FOREIGN_ORIGIN);
  return true;
}
