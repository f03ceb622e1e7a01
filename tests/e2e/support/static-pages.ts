/** Pages and states that do not depend on products or articles, and are in no sitemap. */
export const STATIC_PAGES = [
  '/search',
  '/search?q=neck',
  '/search?q=nothing-has-this-word',
  '/cart',
  '/checkout',
  '/orders/find',
  '/orders/find?sent=1',
  '/orders/unknown',
  '/account',
  '/sign-in',
  '/forgot-password',
  '/offline.html',
];
