import { STALE_IF_ERROR } from '@/lib/http/cacheable-response';
import { type DocumentStep, isHtml } from '@/server/publishing/page-document';

/**
 * Any cache may keep a page, but asks before it shows it: Next's own `s-maxage` of a year would show yesterday's price.
 * The ETag makes asking cheap. A shop that does not answer is another matter: then yesterday's page is better than none.
 */
const PAGE_CACHE_CONTROL = `public, max-age=0, ${STALE_IF_ERROR}`;

/** Sets how long caches in front may keep a page; feeds and pictures say so themselves. */
export const cachePolicy: DocumentStep = (document) =>
  isHtml(document) && document.status === 200
    ? { ...document, headers: { ...document.headers, 'cache-control': PAGE_CACHE_CONTROL } }
    : document;
