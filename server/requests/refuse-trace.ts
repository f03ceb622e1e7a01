import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem } from '@/lib/http/problem';
import { respondWithProblem } from '@/server/responses/respond-with-problem';

const NO_TRACE: Problem = {
  status: 405,
  code: 'method_not_allowed',
  title: 'Requests are not repeated here',
  detail: 'Ask for the address with GET.',
  headers: { Allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS' },
};

/**
 * Refuses TRACE, which would read a visitor's cookies back to them, and which Next fails at.
 * @returns whether it responded.
 */
export function refuseTrace(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'TRACE') return false;
  respondWithProblem(request, response, NO_TRACE);
  return true;
}
