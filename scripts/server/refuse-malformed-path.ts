import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Problem, problemBody, problemHeaders } from '@/lib/http/problem';

const MALFORMED: Problem = {
  status: 400,
  code: 'malformed_address',
  title: 'This address cannot be read',
  detail: 'It holds a percent sign that stands for no character. Check the link, please.',
};

/**
 * Answers a path that is no text (`%ff`, a lone `%`, a NUL), with which Next would answer 500 or fail to keep a page.
 * @returns whether it did.
 */
export function refuseMalformedPath(request: IncomingMessage, response: ServerResponse): boolean {
  if (isReadable(request.url?.split('?', 1)[0] ?? '/')) return false;
  response.writeHead(MALFORMED.status, problemHeaders(MALFORMED));
  response.end(problemBody(MALFORMED));
  return true;
}

function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
