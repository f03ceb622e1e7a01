import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPrerenderManifest } from '../../../server/next-internals/prerender-manifest';
import { findChangedMarks } from '../../../server/next-internals/private-marks';
import { readRouteManifest } from '../../../server/next-internals/route-manifest';
import { environment } from '../support/environment';
import { expect, test } from '../support/test';

/** A page as this version of Next wrote it when the shop was built. */
const readBuilt = (file: string) => readFile(path.join(environment.buildFolder, 'server/app', file), 'utf8');

test.describe('what the server knows of Next that Next does not document', () => {
  test('is as this version of Next writes its documents', async () => {
    const notFound = await readBuilt('_not-found.html');
    for (const file of ['index.html', 'articles.html', 'products/nue-cupping-massager.html']) {
      expect(findChangedMarks({ page: await readBuilt(file), notFound }), file).toEqual([]);
    }
  });

  test('is as this version of Next writes its manifests', async () => {
    const manifest = await readPrerenderManifest(environment.buildFolder);
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
    const routes = readRouteManifest(environment.buildFolder);
    expect(['/cart', '/api/cart', '/made/up'].map(routes.kindOf)).toEqual(['page', 'handler', null]);
  });
});
