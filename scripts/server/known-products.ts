import type { IncomingMessage } from 'node:http';

/** Asks whether there is such a page; `sku` is null for the product's own. */
type HasPage = (product: { slug: string; sku: string | null }) => Promise<boolean>;

const PRODUCT_PAGE = /^\/products\/([a-z0-9-]{1,200})(?:\/([A-Za-z0-9][A-Za-z0-9._-]{0,63}))?$/;
const PRODUCT_PREVIEW = /^\/previews\/product-([a-z0-9-]{1,200})\.jpg$/;
const ARTICLE_PREVIEW = /^\/previews\/article-([a-z0-9-]{1,200})\.jpg$/;
/** Route handlers and pages that have addresses of their own beneath the two. */
const OTHERS = ['/products/feed.xml', '/previews/home.jpg', '/previews/articles.jpg'];

/** No page has this address: what Next says there is made once. */
const NOWHERE = '/no-page-has-this-address';

/**
 * Keeps addresses of products and previews that nobody has away from Next, which would make a page that says so for each,
 * and write it to the disk. What was found once is not looked up again: there are no more of these than the shop has ever
 * had, and Next itself finds out that one is gone.
 * @param input.origin where this process answers itself, to ask for an article's page.
 */
export function knownProducts({ hasPage, origin }: { hasPage: HasPage; origin: string }) {
  const found = new Set<string>();

  async function exists(path: string): Promise<boolean> {
    const [, slug, sku = null] = PRODUCT_PAGE.exec(path) ?? PRODUCT_PREVIEW.exec(path) ?? [];
    if (slug) return hasPage({ slug, sku });
    const [, article] = ARTICLE_PREVIEW.exec(path) ?? [];
    if (!article) return false;
    const response = await fetch(`${origin}/articles/${article}`, { method: 'HEAD' });
    return response.status === 200;
  }

  /** Where the address of a request is that of a product or a preview, and there is none, gives it one that leads nowhere. */
  return async function knowProducts(request: IncomingMessage): Promise<void> {
    const path = request.url?.split('?', 1)[0] ?? '/';
    // With a slash at the end it is led to the address without.
    if (!/^\/(?:products|previews)\/[^/]+(?:\/[^/]+)?$/.test(path)) return;
    if (OTHERS.includes(path) || found.has(path)) return;
    // Next answers as it does where the database is away.
    const isThere = await exists(path).catch(() => null);
    if (isThere) found.add(path);
    else if (isThere === false) request.url = NOWHERE;
  };
}
