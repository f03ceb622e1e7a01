import type { IncomingMessage } from 'node:http';

/** Asks whether there is such a page; `sku` is null for the product's own. */
type HasPage = (product: { slug: string; sku: string | null }) => Promise<boolean>;

const PRODUCT_PAGE = /^\/products\/([a-z0-9-]{1,200})(?:\/([A-Za-z0-9][A-Za-z0-9._-]{0,63}))?$/;
const PRODUCT_PREVIEW = /^\/previews\/product-([a-z0-9-]{1,200})\.jpg$/;
const ARTICLE_PREVIEW = /^\/previews\/article-([a-z0-9-]{1,200})\.jpg$/;
/** Route handlers and pages that have addresses of their own beneath the two. */
const FIXED_ROUTES = ['/products/feed.xml', '/previews/home.jpg', '/previews/articles.jpg'];

/** No page has this address: what Next says there is made once. */
const NOT_FOUND_PATH = '/no-page-has-this-address';

/**
 * Keeps addresses of unknown products and previews away from Next, which would render a not-found page for each and write
 * it to the disk. What was found once is not looked up again: there are no more of these than the shop has ever had, and
 * Next itself notices when one is gone.
 * @param input.origin of the loopback listener, to ask for an article's page.
 */
export function createUnknownProductRewriter({ hasPage, origin }: { hasPage: HasPage; origin: string }) {
  const found = new Set<string>();

  async function exists(path: string): Promise<boolean> {
    const [, slug, sku = null] = PRODUCT_PAGE.exec(path) ?? PRODUCT_PREVIEW.exec(path) ?? [];
    if (slug) return hasPage({ slug, sku });
    const [, article] = ARTICLE_PREVIEW.exec(path) ?? [];
    if (!article) return false;
    const response = await fetch(`${origin}/articles/${article}`, { method: 'HEAD' });
    return response.status === 200;
  }

  /** Rewrites the URL of a request for a product or preview that does not exist to a path that is never found. */
  return async function rewriteUnknownProduct(request: IncomingMessage): Promise<void> {
    const path = request.url?.split('?', 1)[0] ?? '/';
    // A trailing slash is redirected to the URL without.
    if (!/^\/(?:products|previews)\/[^/]+(?:\/[^/]+)?$/.test(path)) return;
    if (FIXED_ROUTES.includes(path) || found.has(path)) return;
    // Next responds as it does where the database is unavailable.
    const doesExist = await exists(path).catch(() => null);
    if (doesExist) found.add(path);
    else if (doesExist === false) request.url = NOT_FOUND_PATH;
  };
}
