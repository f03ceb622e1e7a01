import fc from 'fast-check';
import { anyText, escapeAll } from './any-text';

/** A header that means something to browsers, proxies, Next or the shop. */
export const anyHeader = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'rsc',
      'next-router-prefetch',
      'next-router-segment-prefetch',
      'next-url',
      'x-nextjs-data',
    ),
    fc.constantFrom('1', '2', '/', '/_tree', '/_full', 'x'),
  ),
  fc.tuple(
    fc.constant('next-router-state-tree'),
    fc.constantFrom('x', '%5B%5D', '%5B%22%22%2C%7B%7D%5D', '["",{}]', encodeURIComponent('[null]')),
  ),
  fc.tuple(
    fc.constantFrom('origin', 'referer', 'host', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded'),
    fc.constantFrom(
      'null',
      'x',
      'https://evil.example',
      'evil.example',
      '127.0.0.1',
      'a b',
      '[::1',
      '//',
      'http://',
    ),
  ),
  fc.tuple(
    fc.constantFrom(
      'accept',
      'accept-language',
      'accept-encoding',
      'if-none-match',
      'range',
      'content-encoding',
      'te',
    ),
    fc.constantFrom(
      '*/*',
      'text/html',
      'application/json',
      'br',
      'gzip;q=0',
      '*',
      'bytes=0-1',
      'W/"x"',
      'identity',
      ',;',
    ),
  ),
  fc.tuple(fc.constant('sec-fetch-site'), fc.constantFrom('same-origin', 'cross-site', 'none', 'x')),
  fc.tuple(
    fc.constantFrom(
      'x-middleware-subrequest',
      'x-matched-path',
      'x-now-route-matches',
      'x-action-forwarded',
      'next-resume',
      'x-middleware-rewrite',
      'x-invoke-path',
      'x-invoke-status',
      'x-invoke-error',
      'x-nextjs-postponed',
      'x-http-method-override',
      'x-nue-client-address',
      'x-request-id',
      'authorization',
      'upgrade-insecure-requests',
      'x-prerender-revalidate',
    ),
    fc.constantFrom('1', '/', '/admin', '{}', 'Bearer x', '500', 'DELETE', 'a'.repeat(2000)),
  ),
  fc.tuple(
    fc.constant('cookie'),
    fc
      .tuple(
        fc.constantFrom(
          'cart',
          'cart_hint',
          'visitor',
          'via',
          'next-auth.session-token',
          'next-auth.csrf-token',
          'pending_sign_in',
          'known_device',
          '__prerender_bypass',
          '__proto__',
        ),
        anyText,
      )
      .map(([name, value]) => `${name}=${escapeAll(value)}`),
  ),
);
