import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem } from '@/lib/http/problem';
import { respondWithProblem } from '@/server/responses/respond-with-problem';

const MALFORMED: Problem = {
  status: 400,
  code: 'malformed_address',
  title: 'This address cannot be read',
  detail:
    'It is no path of this shop, or holds a percent sign that stands for no character. Check the link, please.',
};

const WRONG_HOST: Problem = {
  status: 400,
  code: 'malformed_host',
  title: 'The name of this shop cannot be read',
  detail: 'The request is for a host whose name is none. Check the link, please.',
};

const UNRESERVED = /[\w.~-]/;
/** A name or an IP address, and perhaps a port (RFC 9110, section 7.2). */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Refuses a malformed Host header (RFC 9112, section 3.2), at which Next would fail. Refuses a request target that is no
 * path (`*`) or does not decode (`%ff`, a lone `%`, a NUL), with which Next would return 500 or fail to cache a page.
 * Redirects every other spelling of a path to its canonical form, so that each page is rendered and compressed once. A
 * target in absolute form, as a proxy sends it, is reduced to its path.
 * @returns whether it responded.
 */
export function normaliseRequestTarget(request: IncomingMessage, response: ServerResponse): boolean {
  if (!hasValidHost(request)) {
    respondWithProblem(request, response, WRONG_HOST);
    return true;
  }
  const target = pathOf(request.url ?? '/');
  const [path = '', query] = splitAt(target ?? '', '?');
  if (target === null || !isDecodable(path) || query.includes('%00')) {
    respondWithProblem(request, response, MALFORMED);
    return true;
  }
  const canonical = canonicalPath(path);
  if (canonical !== path) {
    response.writeHead(308, { Location: canonical + query, 'Content-Length': 0 });
    response.end();
    return true;
  }
  request.url = target;
  return false;
}

let lastValidHost: string | undefined;

/** Whether a request names a host as it should; a client as old as HTTP/1.0 names none. Most name the same. */
export function hasValidHost({ headers: { host } }: IncomingMessage): boolean {
  if (host === undefined || host === lastValidHost) return true;
  if (!HOST.test(host) || !URL.canParse(`http://${host}`)) return false;
  lastValidHost = host;
  return true;
}

/** The part of a target that a page is known by; null when it has none. */
function pathOf(target: string): string | null {
  if (target.startsWith('/')) return target;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null;
  const rest = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** @returns the text before the mark, and what begins with it. */
function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}

/**
 * The one spelling of a path (RFC 3986, section 6.2.2): no escape for a character that needs none, capital letters in the
 * others, no dot segments, no double or turned slashes.
 */
export function canonicalPath(path: string): string {
  const escaped = path
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return UNRESERVED.test(character) ? character : octet.toUpperCase();
    })
    .replace(/[/\\]+/g, '/');
  // Most paths are as they should be; only these need a parser.
  return /\/\.|["<>^`{}|]/.test(escaped) ? new URL(escaped, 'http://shop').pathname : escaped;
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
