import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newToken } from '@/lib/core/ids';
import { newShareToken } from '@/lib/sharing/link/share-token';
import { sanitiseUrl } from '@/server/requests/redirect-to-sanitised-url';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz0123-_';
const SHARE = 'abcdefghijklmnopqrstuv-_';
const STAFF = `${'a'.repeat(41)}-_`;

const STUCK = [
  '.',
  ',',
  ')',
  '>',
  '*',
  '\u200b',
  '.)',
  '!',
  '?!',
  '"',
  '”',
  '’',
  '»',
  ']',
  '…',
  '۔',
  '،',
  '*.',
  '~',
  ':',
  ';',
];

describe('a link with trailing characters of a messenger or a sentence', () => {
  it.each([
    `/orders/${TOKEN}`,
    `/orders/${STAFF}`,
    `/s/${SHARE}`,
    `/reset-password/${STAFF}`,
    `/invitations/${STAFF}`,
    `/confirm-address/${STAFF}`,
    '/products/nue-cupping-massager',
    '/articles/dry-cupping-vs-wet-cupping',
    '/cart',
    '/feed.xml',
  ])('leads to %s', (path) => {
    for (const stuck of STUCK) {
      expect(sanitiseUrl(path + encodeURIComponent(stuck)), stuck).toBe(path);
    }
    for (const stuck of ['.', ',', ')', '*', '%20', '%0A', '&gt;', '%26gt%3B']) {
      expect(sanitiseUrl(path + stuck), stuck).toBe(path);
      expect(sanitiseUrl(`${path}${stuck}?thanks=1`), stuck).toBe(`${path}?thanks=1`);
    }
    expect(
      sanitiseUrl(`/${encodeURIComponent('\u2068')}${path.slice(1)}${encodeURIComponent('\u2069')}`),
    ).toBe(path);
    expect(sanitiseUrl(path)).toBeNull();
    expect(sanitiseUrl(`${path}?q=what.`)).toBeNull();
  });

  it.each([
    [`/s/${SHARE}_`, `/s/${SHARE}`],
    [`/orders/${TOKEN}__`, `/orders/${TOKEN}`],
    [`/orders/${STAFF}__`, `/orders/${STAFF}`],
    [`/reset-password/${STAFF}_`, `/reset-password/${STAFF}`],
    [`/s/${SHARE}_*`, `/s/${SHARE}`],
  ])('%s, as of a messenger that knows slanted text, leads to %s', (link, path) => {
    expect(sanitiseUrl(link)).toBe(path);
  });

  it('leads to the home page where nothing is left of it', () => {
    for (const link of ['/)', '/%E2%80%8B', '/.)', '/*']) expect(sanitiseUrl(link), link).toBe('/');
  });

  it.each(['/', '/orders/', '/_next/static/chunks/a(b).', '/api/cart.', '*', `/orders/${TOKEN}x_`, '/%2e'])(
    'is not seen in %s',
    (link) => {
      expect([null, '/']).toContain(sanitiseUrl(link));
    },
  );

  it('never leads to another host, and is cleaned idempotently', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        '%5C',
        '%E2%80%8B',
        '%00',
        '..',
        '.',
        'evil.example',
        '@',
        ':',
        '?',
        '%2F',
        ')',
      ),
      fc.webFragments(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const tidy = sanitiseUrl(`/${parts.join('')}`);
        if (tidy === null) return;
        expect(new URL(tidy, 'https://shop.example').host).toBe('shop.example');
        expect(sanitiseUrl(tidy)).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it('does not touch a key that the shop made', () => {
    for (let times = 0; times < 500; times += 1) {
      expect(sanitiseUrl(`/orders/${newToken()}`)).toBeNull();
      expect(sanitiseUrl(`/s/${newShareToken()}`)).toBeNull();
    }
  });
});
