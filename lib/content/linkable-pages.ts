/** Pages of the shop that an article may link to, besides articles and products; a test holds them against `app`. */
export const LINKABLE_PAGES: readonly string[] = [
  '/',
  '/articles',
  '/cart',
  '/account',
  '/orders/find',
  '/policies',
];
