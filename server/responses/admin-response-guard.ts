import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { NEXT_ERROR_SHELL } from '@/server/next-internals/private-marks';
import { POLICY_HEADER } from './content-security-policy';
import { isHtmlResponse } from './is-html-response';
import { addNoscriptFallback } from './noscript-fallback';
import type { Exchange, ResponseStep } from './response-steps';

const FORBIDDEN_PAGE = '/admin/not-permitted';
const NOT_FOUND_PAGE = '/admin/nothing-here';
const SERVER_ERROR = 500;

/**
 * Guards the responses of the back office. They wait until the page's authorisation check has run, so that a
 * refusal is a 403 (and an RSC request without a session a 401) however the request was made: for a page, for its RSC
 * payload (`RSC: 1`), or by a form without JavaScript, which Next would answer 404. Where Next sends its empty error
 * shell, the person gets a page that reads without JavaScript, with their own menu around it. A page that notes its own
 * failure is a 503.
 * @param origin of the loopback listener.
 */
export function createAdminResponseGuard(origin: string): ResponseStep {
  return {
    waits: ({ response, outcome }) =>
      outcome.authorisation !== 'permitted' || outcome.pendingReads > 0 || mayBeErrorShell(response),
    setHead: setFailureStatus,
    rewrite: (body, exchange) => guardBody(exchange, { body, origin }),
  };
}

function setFailureStatus({ response, outcome }: Exchange): void {
  if (!outcome.hasFailedRead || response.statusCode !== 200) return;
  response.statusCode = 503;
  response.setHeader('Retry-After', '5');
}

/** Sets the true status. @returns the body to send. */
async function guardBody(
  { request, response, outcome }: Exchange,
  { body, origin }: { body: string; origin: string },
): Promise<string> {
  if (outcome.authorisation === 'refused') response.statusCode = 403;
  if (outcome.authorisation === 'signed-out' && isDataRequest(request, response)) response.statusCode = 401;
  if (!mayBeErrorShell(response) || !(body.includes(NEXT_ERROR_SHELL) || outcome.authorisation === 'refused'))
    return body;
  if (response.statusCode === SERVER_ERROR) return addNoscriptFallback(body);
  return (await readPage({ request, origin, path: fallbackPageOf(response.statusCode) })) ?? body;
}
function isDataRequest(request: IncomingMessage, response: ServerResponse): boolean {
  return (
    request.method === 'GET' && String(response.getHeader('Content-Type')).startsWith('text/x-component')
  );
}

/** Forbidden, not found or failed: Next may have sent its empty error shell. */
function mayBeErrorShell(response: ServerResponse): boolean {
  return [403, 404, SERVER_ERROR].includes(response.statusCode) && isHtmlResponse(response);
}

function fallbackPageOf(status: number): string {
  return status === 403 ? FORBIDDEN_PAGE : NOT_FOUND_PAGE;
}

/** The page as this person sees it; null for somebody who may not, who then gets what Next had to say. */
async function readPage(options: {
  request: IncomingMessage;
  origin: string;
  path: string;
}): Promise<string | null> {
  const { request, origin, path } = options;
  const headers = {
    Cookie: request.headers.cookie ?? '',
    // Its scripts get the nonce of the response in which it is sent.
    [POLICY_HEADER]: String(request.headers[POLICY_HEADER] ?? ''),
    [CLIENT_ADDRESS_HEADER]: String(request.headers[CLIENT_ADDRESS_HEADER] ?? ''),
  };
  try {
    const signal = AbortSignal.timeout(10_000);
    const reply = await fetch(origin + path, { headers, redirect: 'manual', signal });
    return reply.status === 200 ? await reply.text() : null;
  } catch {
    return null;
  }
}
