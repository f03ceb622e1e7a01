import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestId } from '@/lib/log/request-context';
import { REQUEST_ID_HEADER } from './assign-request-id';

const BODY = JSON.stringify({ status: 'ok' });
const HEADERS = [
  ...['Content-Type', 'application/json', 'Content-Length', String(BODY.length)],
  ...['Cache-Control', 'no-store', 'X-Content-Type-Options', 'nosniff'],
];

/**
 * Liveness: the process responds; it checks nothing else, and so asks nobody. Other methods than GET and HEAD are left to
 * the route, which knows what it takes.
 * @returns whether it responded.
 */
export function answerHealthCheck(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url !== '/healthz' || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  response.writeHead(200, [...HEADERS, REQUEST_ID_HEADER, newRequestId()]);
  response.end(request.method === 'HEAD' ? undefined : BODY);
  return true;
}
