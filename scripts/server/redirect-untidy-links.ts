import type { IncomingMessage, ServerResponse } from 'node:http';

/** Zero-width blanks, direction marks, soft hyphens: messengers put them into long links, to break or to guard them. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** What a sentence or a messenger leaves behind a link. No address of the shop ends so. */
const BEHIND =
  /(?:&(?:gt|lt|quot|nbsp|amp|#39);?|[\s.,;:!?'"`´“”„‘’‚«»‹›()[\]{}<>*~|\\^…–—。、，！？：；）」』】》۔،؛؟])+$/u;

/** The links that are keys, with the lengths of their keys, which themselves may end in a hyphen or an underscore. */
const KEYS: Record<string, readonly number[]> = {
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
 * @returns null when it is tidy.
 */
export function tidyLink(url: string): string | null {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (!path.startsWith('/') || /^\/(?:_next|api)(?:\/|$)/.test(path)) return null;
  const segments = path.split('/').map(decodeURIComponent).filter(isPart);
  // Without empty ones: what is left of `/%E2%80%8B/other.host` must not lead to another host.
  const tidy = segments.map((segment) => segment.replace(INVISIBLE, '')).filter(isPart);
  let last = tidy.pop();
  while (last !== undefined) {
    const rest = cutKey(last.replace(BEHIND, ''), tidy);
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

function cutKey(last: string, before: readonly string[]): string {
  const [folder = '', ...deeper] = before;
  const lengths = deeper.length === 0 && Object.hasOwn(KEYS, folder) ? KEYS[folder] : [];
  const length = lengths?.find((candidate) => /^[_-]+$/.test(last.slice(candidate)));
  return length ? last.slice(0, length) : last;
}

/** Leads on from a link with something stuck to it, before anything is counted or looked up. @returns whether it did. */
export function redirectUntidyLink(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const tidy = tidyLink(request.url ?? '/');
  if (tidy === null) return false;
  response.writeHead(308, {
    Location: tidy,
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
  });
  response.end();
  return true;
}
