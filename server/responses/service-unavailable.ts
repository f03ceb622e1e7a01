import type { ServerResponse } from 'node:http';
import type { RequestOutcome } from '@/lib/http/request-outcome';
import { SERVICE_UNAVAILABLE } from '@/lib/http/to-problem';
import { isHtmlResponse } from './is-html-response';
import { problemPage } from './problem-page';
import { rewriteResponse } from './rewrite-response';

/**
 * Turns Next's 500 for a page or server action that could not reach the database into 503 with `Retry-After`, and a page
 * that reads without JavaScript: the request is not at fault, and a retry will succeed.
 */
export function respondServiceUnavailable(response: ServerResponse, outcome: RequestOutcome): void {
  const isFailed = () => outcome.isDatabaseUnavailable && [500, 503].includes(response.statusCode);
  const setStatus = () => {
    if (!isFailed() || response.headersSent) return;
    response.statusCode = SERVICE_UNAVAILABLE.status;
    response.setHeader('Retry-After', SERVICE_UNAVAILABLE.headers?.['Retry-After'] ?? '5');
    response.setHeader('Cache-Control', 'private, no-store');
  };
  rewriteResponse(response, {
    isBuffered: () => isFailed() && isShownToPerson(response),
    rewrite: () => {
      setStatus();
      if (!response.headersSent) response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return problemPage(SERVICE_UNAVAILABLE);
    },
  });
  const { write, end, flushHeaders } = response;
  response.flushHeaders = function flush() {
    setStatus();
    if (!(isFailed() && isShownToPerson(response))) Reflect.apply(flushHeaders, response, []);
  };
  response.write = function setAndWrite(...args: unknown[]) {
    setStatus();
    return Reflect.apply(write, response, args);
  } as ServerResponse['write'];
  response.end = function setAndEnd(...args: unknown[]) {
    setStatus();
    return Reflect.apply(end, response, args);
  } as ServerResponse['end'];
}

/** Whether a response is for a person: a page, or Next's plain text for a form that failed. */
function isShownToPerson(response: ServerResponse): boolean {
  return (
    isHtmlResponse(response) || /^(?:undefined|text\/plain)/.test(String(response.getHeader('Content-Type')))
  );
}
