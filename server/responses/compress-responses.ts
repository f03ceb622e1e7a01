import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import { type Body, CompressedResponseCache, type Encoding } from './compressed-response-cache';

/**
 * Any cache may keep a prerendered page, but asks before it serves it: Next's own `s-maxage` of a year would let a
 * proxy show yesterday's price. The ETag makes asking cheap.
 */
const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/**
 * Compresses responses. A prerendered page is the same bytes for everyone, so its compressed forms are cached, made once at
 * the best ratio, and a conditional request gets 304; all else is compressed as it streams. Next's own ETags are switched
 * off for this (next.config.js).
 * @param transform applied to a prerendered page before it is compressed.
 */
export function compressResponses({
  transform,
}: {
  transform?: (body: Body) => Body;
} = {}): (request: IncomingMessage, response: ServerResponse) => void {
  const pageCache = new CompressedResponseCache(transform);
  const compressStream = compression({ filter: isWorthCompressing });
  return (request, response) => {
    const plainEnd = response.end;
    // The types of this middleware are Express's; it uses only what Node's own objects have.
    compressStream(request as never, response as never, () => undefined);
    const streamingEnd = response.end;
    response.end = function end(this: ServerResponse, ...args: unknown[]) {
      const [body] = args;
      const isPage = response.hasHeader('x-nextjs-cache') && !response.headersSent;
      if (isPage) response.setHeader('Cache-Control', PAGE_CACHE_CONTROL);
      const isWhole = response.statusCode === 200 && (typeof body === 'string' || Buffer.isBuffer(body));
      if (!isPage || !isWhole || response.hasHeader('Content-Encoding')) {
        return Reflect.apply(streamingEnd, response, args);
      }
      // normaliseRequestTarget has redirected every other spelling of the path to this one.
      const name = `${request.url?.split('?', 1)[0]} ${response.getHeader('Content-Type')}`;
      const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''));
      const page = pageCache.get(name, body, encoding);
      response.appendHeader('Vary', 'Accept-Encoding');
      response.setHeader('ETag', page.etag);
      if (isNotModified(request, page.etag)) {
        response.statusCode = 304;
        for (const header of ['Content-Type', 'Content-Length']) response.removeHeader(header);
        return Reflect.apply(plainEnd, response, []);
      }
      if (page.encoding) response.setHeader('Content-Encoding', page.encoding);
      response.setHeader('Content-Length', Buffer.byteLength(page.bytes));
      return Reflect.apply(plainEnd, response, [page.bytes]);
    } as ServerResponse['end'];
  };
}

/**
 * Next gives the headers of a route handler as lists, of which `compression` understands nothing, and drops their
 * Content-Length, by which it would know a short response. A problem, and JSON that no cache may keep, are such: packing
 * a few hundred bytes costs more than sending them.
 */
const isWorthCompressing: compression.CompressionFilter = (request, response) => {
  const type = String([response.getHeader('Content-Type')].flat()[0] ?? '');
  if (type) response.setHeader('Content-Type', type);
  const isCacheable = !String(response.getHeader('Cache-Control') ?? '').includes('no-store');
  return (
    (isCacheable || !/^application\/(?:problem\+)?json\b/.test(type)) && compression.filter(request, response)
  );
};

/** Whether `If-None-Match` names this ETag. */
function isNotModified(request: IncomingMessage, etag: string): boolean {
  const asked = request.headers['if-none-match'];
  if (!asked) return false;
  // A proxy that touched the bytes may have made the tag a weak one.
  return asked.split(',').some((entry) => ['*', etag].includes(entry.trim().replace(/^W\//, '')));
}

function preferredEncoding(accepted: string): Encoding | null {
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accepted) ? 'gzip' : null;
}
