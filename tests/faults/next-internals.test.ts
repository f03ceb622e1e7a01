import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPrerenderManifest } from '@/server/next-internals/prerender-manifest';
import { findChangedMarks } from '@/server/next-internals/private-marks';
import { readRouteManifest } from '@/server/next-internals/route-manifest';
import { TEST_BUILD } from '../../scripts/testing/test-build';

/** A page as this version of Next wrote it when the shop was built. */
const readBuilt = (file: string) => readFile(path.join(TEST_BUILD, 'server/app', file), 'utf8');

it.each(['index.html', 'articles.html', 'products/nue-cupping-massager.html'])(
  'what the server knows of Next’s documents, undocumented, is as this version of Next writes %s',
  async (file) => {
    const documents = { page: await readBuilt(file), notFound: await readBuilt('_not-found.html') };
    expect(findChangedMarks(documents)).toEqual([]);
  },
);

it('what the server knows of Next’s manifests is as this version of Next writes them', async () => {
  const manifest = await readPrerenderManifest(TEST_BUILD);
  expect(manifest.paths).toEqual(expect.arrayContaining(['/', '/articles', '/products/feed.xml']));
  for (const address of [
    '/products/made-up',
    '/products/made-up/SKU',
    '/articles/made-up',
    '/previews/x.jpg',
  ])
    expect(manifest.isPrerendered(address), address).toBe(true);
  for (const address of ['/cart', '/s/token', '/orders/token', '/pictures/x.avif'])
    expect(manifest.isPrerendered(address), address).toBe(false);
  const routes = readRouteManifest(TEST_BUILD);
  expect(['/cart', '/api/cart', '/made/up'].map(routes.kindOf)).toEqual(['page', 'handler', null]);
});
