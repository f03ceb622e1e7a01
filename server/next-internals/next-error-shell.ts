/**
 * When a page that exists calls `notFound()` or `forbidden()`, Next responds with an empty document of this id, which its
 * script renders in the browser (vercel/next.js#62228). Without JavaScript it stays empty.
 */
export const NEXT_ERROR_SHELL = '<html id="__next_error__"';
