import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PrerenderManifest } from '@/server/next-internals/prerender-manifest';
import type { RouteManifest } from '@/server/next-internals/route-manifest';
import type { UnpublishedAddress } from './serve-published-pages';

/** Asks whether there is such a page; `sku` is null for the product's own. */
type HasPage = (product: { slug: string; sku: string | null }) => Promise<boolean>;

const PRODUCT_PAGE = /^\/products\/([a-z0-9-]{1,200})(?:\/([A-Za-z0-9][A-Za-z0-9._-]{0,63}))?$/;
const PRODUCT_PREVIEW = /^\/previews\/product-([a-z0-9-]{1,200})\.jpg$/;

/**
 * Says what there is at an address that is not published: a page that can be, something that Next renders per request, or
 * nothing. Next is not asked, since it would render a page for each address that somebody makes up.
 * @param input.publicFiles the files that Next serves as they are, by their decoded path.
 */
export function createAddressClassifier(input: {
  manifest: PrerenderManifest;
  routes: Pick<RouteManifest, 'kindOf'>;
  publicFiles: ReadonlySet<string>;
  hasProductPage: HasPage;
}): (path: string) => UnpublishedAddress | Promise<UnpublishedAddress> {
  const { manifest, routes, publicFiles, hasProductPage } = input;
  const built = new Set(manifest.paths);

  return (address) => {
    // Next serves its own files, and redirects a trailing slash.
    if (address.startsWith('/_next/') || (address.endsWith('/') && address !== '/')) return 'dynamic';
    const [, slug, sku = null] = PRODUCT_PAGE.exec(address) ?? PRODUCT_PREVIEW.exec(address) ?? [];
    if (built.has(address) && !slug) return 'page';
    if (slug) return hasProductPage({ slug, sku }).then((hasPage) => (hasPage ? 'page' : 'nothing'));
    if (manifest.isPrerendered(address)) return 'nothing';
    return routes.kindOf(address) === null && !publicFiles.has(decodeURIComponent(address))
      ? 'nothing'
      : 'dynamic';
  };
}

/** The paths of the files in the folder `public`; Next too serves those that are there when it starts. */
export async function listPublicFiles(folder = path.resolve('public')): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map(({ parentPath, name }) => {
      const relative = path.relative(folder, path.join(parentPath, name));
      return `/${relative.split(path.sep).join('/')}`;
    }),
  );
}
