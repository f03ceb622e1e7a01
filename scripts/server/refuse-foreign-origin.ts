import type { IncomingMessage, ServerResponse } from 'node:http';
import { FOREIGN_ORIGIN, isSameOrigin } from '@/lib/http/same-origin';
import { answerProblem } from './answer-problem';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site sends to a page: forms and server actions, to which Next lets in whatever says no `Origin`,
 * and answers 500 otherwise. Route handlers (`/api`) ask for themselves, because Stripe comes from elsewhere.
 * @returns whether it did.
 */
export function refuseForeignOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  siteUrl: string,
): boolean {
  const { method = 'GET', url = '/', headers } = request;
  if (READS.has(method) || url.startsWith('/api/')) return false;
  const from = { get: (name: string) => headers[name]?.toString() ?? null };
  if (isSameOrigin({ headers: from }, siteUrl)) return false;
  answerProblem(request, response, FOREIGN_ORIGIN);
  return true;
}
