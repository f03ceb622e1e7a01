import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Problem, problemBody, problemHeaders } from '@/lib/http/problem';
import { problemPage } from './problem-page';

/**
 * Responds before Next sees a request: with an HTML page to a browser that navigates, with problem+json to everybody
 * else.
 */
export function respondWithProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
): void {
  const isPage = wantsHtml(request);
  const body = isPage ? problemPage(problem) : problemBody(problem);
  const headers: Record<string, string | number> = {
    ...problemHeaders(problem),
    ...(isPage ? { 'Content-Type': 'text/html; charset=utf-8' } : {}),
    'Content-Length': Buffer.byteLength(body),
    'X-Content-Type-Options': 'nosniff',
  };
  // What has not been read to its end would be taken for the next request.
  if (!request.complete) headers.Connection = 'close';
  response.writeHead(problem.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Whether the asker shows to a person what it gets, without a script of the shop that reads it first. */
function wantsHtml({ headers }: IncomingMessage): boolean {
  const isScript = headers['next-action'] !== undefined || headers.rsc !== undefined;
  return !isScript && (headers.accept ?? '').includes('text/html');
}
