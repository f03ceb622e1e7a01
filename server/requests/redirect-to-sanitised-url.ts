import type { IncomingMessage, ServerResponse } from 'node:http';

/** Zero-width blanks, direction marks, soft hyphens: messengers put them into long links, to break or to guard them. */
const INVISIBLE_CHARACTERS = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** What a sentence or a messenger leaves behind a link. No address of the shop ends so. */
const TRAILING_CHARACTERS =
  /(?:&(?:gt|lt|quot|nbsp|amp|#39);?|[\s.,;:!?'"`´“”„‘’‚«»‹›()[\]{}<>*~|\\^…–—。、，！？：；）」』】》۔،؛؟])+$/u;

/** The lengths of the tokens in private links, by their first segment. A token may itself end in a hyphen or underscore. */
const TOKEN_LENGTHS: Record<string, readonly number[]> = {
  s: [24],
  // Now, and in earlier releases.
  orders: [43, 32],
  invitations: [43],
  'reset-password': [43],
  'confirm-address': [43],
};

/**
 * The address that was meant by a link with something stuck to it, as `/orders/<token>).`: every page of the shop, not
 * only those behind private links.
 * @param url path and query as they were asked for, the path readable.
 * @returns null when it needs no change.
 */
export function sanitiseUrl(url: string): string | null {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (!path.startsWith('/') || /^\/(?:_next|api)(?:\/|$)/.test(path)) return null;
  const segments = path.split('/').map(decodeURIComponent).filter(isPart);
  // Without empty ones: what is left of `/%E2%80%8B/other.host` must not lead to another host.
  const tidy = segments.map((segment) => segment.replace(INVISIBLE_CHARACTERS, '')).filter(isPart);
  let last = tidy.pop();
  while (last !== undefined) {
    const rest = cutToTokenLength(last.replace(TRAILING_CHARACTERS, ''), tidy);
    if (rest !== '') {
      tidy.push(rest);
      break;
    }
    last = tidy.pop();
  }
  if (tidy.join('/') === segments.join('/')) return null;
  return `/${tidy.map(encodeURIComponent).join('/')}${mark < 0 ? '' : url.slice(mark)}`;
}

function isPart(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..';
}

function cutToTokenLength(last: string, before: readonly string[]): string {
  const [folder = '', ...deeper] = before;
  const lengths = deeper.length === 0 && Object.hasOwn(TOKEN_LENGTHS, folder) ? TOKEN_LENGTHS[folder] : [];
  const length = lengths?.find((candidate) => /^[_-]+$/.test(last.slice(candidate)));
  return length ? last.slice(0, length) : last;
}

/** Redirects from a link with stray characters, before anything is counted or looked up. @returns whether it responded. */
export function redirectToSanitisedUrl(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const sanitised = sanitiseUrl(request.url ?? '/');
  if (sanitised === null) return false;
  response.writeHead(308, {
    Location: sanitised,
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
  });
  response.end();
  return true;
}
