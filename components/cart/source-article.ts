const FRAGMENT_PREFIX = '#from=';
const PRODUCT_PATH = /^\/products\/[a-z0-9-]+$/;

/**
 * The link from an article to a product, with the article in the URL fragment: the page stays the same for every cache
 * and search engine, and no server learns who read what. Other links stay as they are.
 */
export function withSourceArticle<Href extends string | undefined>(input: {
  href: Href;
  articleSlug: string | undefined;
}): Href | string {
  const { href, articleSlug } = input;
  return href && articleSlug && PRODUCT_PATH.test(href) ? `${href}${FRAGMENT_PREFIX}${articleSlug}` : href;
}
