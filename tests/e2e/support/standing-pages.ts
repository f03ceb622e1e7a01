/** Pages and their states that are there whatever the shop sells and publishes; in no sitemap. */
export const STANDING_PAGES = [
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
