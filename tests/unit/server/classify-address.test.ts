import { describe, expect, it } from 'vitest';
import { createAddressClassifier } from '@/server/publishing/classify-address';

const PATTERNS = [
  /^\/products\/([^/]+?)(?:\/)?$/,
  /^\/products\/([^/]+?)\/([^/]+?)(?:\/)?$/,
  /^\/articles\/([^/]+?)$/,
  /^\/previews\/([^/]+?)$/,
];
const BUILT = [
  '/',
  '/articles/neck',
  '/products/cup',
  '/products/feed.xml',
  '/previews/home.jpg',
  '/icon.svg',
];
const asked: string[] = [];

const classify = createAddressClassifier({
  manifest: {
    paths: BUILT,
    isPrerendered: (path) => BUILT.includes(path) || PATTERNS.some((pattern) => pattern.test(path)),
  },
  routes: { kindOf: (path) => (path.startsWith('/cart') ? 'page' : null) },
  publicFiles: new Set(['/sw.js', '/pictures/a cup.avif']),
  hasProductPage: async ({ slug, sku }) => {
    asked.push(slug);
    return slug === 'cup' && (sku === null || sku === 'CUP-1');
  },
});

describe('an address that is not published is', () => {
  it.each(['/', '/articles/neck', '/products/feed.xml', '/previews/home.jpg', '/icon.svg', '/products/cup'])(
    'a page: %s',
    async (path) => expect(await classify(path)).toBe('page'),
  );

  it.each(['/products/cup/CUP-1', '/previews/product-cup.jpg'])(
    'a page, since the database knows its product: %s',
    async (path) => expect(await classify(path)).toBe('page'),
  );

  it.each([
    '/products/other',
    '/products/cup/CUP-2',
    '/products/cup/cup-1',
    '/products/cup.rsc',
    '/articles/other',
    '/previews/article-other.jpg',
    '/previews/product-other.jpg',
    '/nothing/of/ours',
  ])('nothing: %s', async (path) => expect(await classify(path)).toBe('nothing'));

  it.each(['/cart', '/sw.js', '/pictures/a%20cup.avif', '/_next/static/a.js', '/products/cup/'])(
    'left to Next: %s',
    async (path) => expect(await classify(path)).toBe('dynamic'),
  );

  it('looked up in the database only where it is that of a product', () => {
    expect(new Set(asked)).toEqual(new Set(['cup', 'other']));
  });
});
