import { SERVICE_UNAVAILABLE } from '@/lib/http/to-problem';
import { isHtmlResponse } from './is-html-response';
import { problemPage } from './problem-page';
import type { Exchange, ResponseStep } from './response-steps';

/**
 * Turns Next's 500 for a page or server action that could not reach the database into 503 with `Retry-After`, and a page
 * that reads without JavaScript: the request is not at fault, and a retry will succeed.
 */
export const serviceUnavailableStep: ResponseStep = {
  waits: (exchange) => isFailed(exchange) && isShownToPerson(exchange),
  setHead: (exchange) => {
    if (!isFailed(exchange)) return;
    const { response } = exchange;
    response.statusCode = SERVICE_UNAVAILABLE.status;
    response.setHeader('Retry-After', SERVICE_UNAVAILABLE.headers?.['Retry-After'] ?? '5');
    response.setHeader('Cache-Control', 'private, no-store');
  },
  rewrite: (body, exchange) => {
    if (!isFailed(exchange) || !isShownToPerson(exchange)) return body;
    exchange.response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return problemPage(SERVICE_UNAVAILABLE);
  },
};

function isFailed({ outcome, response }: Exchange): boolean {
  return outcome.isDatabaseUnavailable && [500, 503].includes(response.statusCode);
}

/** Whether a response is for a person: a page, or Next's plain text for a form that failed. */
function isShownToPerson({ response }: Exchange): boolean {
  return (
    isHtmlResponse(response) || /^(?:undefined|text\/plain)/.test(String(response.getHeader('Content-Type')))
  );
}
