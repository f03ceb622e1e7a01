import type { ServerResponse } from 'node:http';
import { type FailureNote, withFailureNote } from '@/lib/http/failure-note';
import { UNAVAILABLE } from '@/lib/http/fault';
import { changeWhole, isHtml } from './held-body';
import { problemPage } from './problem-page';

/**
 * Answers 503 with `Retry-After` where Next would say 500 for a page or a server action that could not reach the
 * database, and says it in words that need no script: it is no fault of the request's, and soon over.
 */
export function unavailableAnswers(response: ServerResponse, handle: () => void): void {
  const note: FailureNote = { isUnreachable: false };
  const isFailed = () => note.isUnreachable && [500, 503].includes(response.statusCode);
  const setStatus = () => {
    if (!isFailed() || response.headersSent) return;
    response.statusCode = UNAVAILABLE.status;
    response.setHeader('Retry-After', UNAVAILABLE.headers?.['Retry-After'] ?? '5');
    response.setHeader('Cache-Control', 'private, no-store');
  };
  changeWhole(response, {
    isHeld: () => isFailed() && isWords(response),
    change: () => {
      setStatus();
      if (!response.headersSent) response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return problemPage(UNAVAILABLE);
    },
  });
  const { write, end, flushHeaders } = response;
  response.flushHeaders = function flush() {
    setStatus();
    if (!(isFailed() && isWords(response))) Reflect.apply(flushHeaders, response, []);
  };
  response.write = function setAndWrite(...args: unknown[]) {
    setStatus();
    return Reflect.apply(write, response, args);
  } as ServerResponse['write'];
  response.end = function setAndEnd(...args: unknown[]) {
    setStatus();
    return Reflect.apply(end, response, args);
  } as ServerResponse['end'];
  withFailureNote(note, handle);
}

/** Whether an answer is for a person: a page, or the bare words that Next says of a form that failed. */
function isWords(response: ServerResponse): boolean {
  return isHtml(response) || /^(?:undefined|text\/plain)/.test(String(response.getHeader('Content-Type')));
}
