import type { Problem } from './problem';

type Headers = { get(name: string): string | null };

/**
 * Whether a mutation comes from the shop's own pages. A browser says where a request comes from (`Origin`, and
 * `Sec-Fetch-Site`); a client that says nothing is no browser, and carries nobody's cookies against their will.
 */
export function isSameOrigin(request: { headers: Headers }, siteUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.get('origin');
  if (!origin) return true;
  if (origin === siteUrl) return true;
  // A page that hides its address hides its origin too, but the browser still vouches for it.
  if (origin === 'null') return site === 'same-origin';
  // The same shop reached by another of its names, for example localhost beside 127.0.0.1.
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}

/** The problem of a cross-origin mutation. */
export const FOREIGN_ORIGIN: Problem = {
  status: 403,
  code: 'foreign_origin',
  title: 'This request comes from another site',
  detail: 'Open the shop itself and try again there.',
};
