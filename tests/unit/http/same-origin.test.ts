import { describe, expect, it } from 'vitest';
import { isSameOrigin } from '@/lib/http/same-origin';

const SITE = 'https://shop.example.com';
const isAllowed = (headers: Record<string, string>) =>
  isSameOrigin(new Request(`${SITE}/api/cart/lines`, { method: 'POST', headers }), SITE);

describe('a mutation', () => {
  it.each([
    ['the shop itself', { origin: SITE, 'sec-fetch-site': 'same-origin' }],
    ['the address line', { 'sec-fetch-site': 'none' }],
    ['a page of the shop that hides its address', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['a program that is no browser', {}],
    ['another name of the same server', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
  ])('is accepted from %s', (_who, headers) => expect(isAllowed(headers)).toBe(true));

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site in an old browser', { origin: 'https://evil.example', host: 'shop.example.com' }],
    ['another site that hides its origin', { origin: 'null', host: 'shop.example.com' }],
    ['a site under the same domain', { origin: 'https://blog.example.com', 'sec-fetch-site': 'same-site' }],
    ['a site whose name begins like ours', { origin: `${SITE}.evil.example`, host: 'shop.example.com' }],
    ['the right name at another port', { origin: `${SITE}:8443`, host: 'shop.example.com' }],
    ['a page that says our origin but is cross-site', { origin: SITE, 'sec-fetch-site': 'cross-site' }],
    ['garbage', { origin: '::::', host: 'shop.example.com' }],
  ])('is refused from %s', (_who, headers) => expect(isAllowed(headers)).toBe(false));
});
