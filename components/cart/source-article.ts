const MARK = '#from=';
const PRODUCT_PATH = /^\/products\/[a-z0-9-]+$/;

/**
 * The way from an article to a product, with the article in the fragment: the page stays one and the same for every
 * cache and search engine, and no server is told that somebody read something. Other links stay as they are.
 */
export function withSourceArticle<Href extends string | undefined>(input: {
  href: Href;
  articleSlug: string | undefined;
}): Href | string {
  const { href, articleSlug } = input;
  return href && articleSlug && PRODUCT_PATH.test(href) ? `${href}${MARK}${articleSlug}` : href;
}

/** The article in the fragment of an address, as `location.hash` gives it. */
export function readSourceArticle(hash: string): string | null {
  return hash.startsWith(MARK) ? hash.slice(MARK.length) || null : null;
}
