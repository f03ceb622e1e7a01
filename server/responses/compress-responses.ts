import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import { type RscPayloads, requestedPayload } from '@/server/hydration/rsc-payloads';
import {
  type Body,
  CompressedResponseCache,
  type EncodedResponse,
  type Encoding,
} from './compressed-response-cache';

/**
 * Any cache may keep a prerendered page, but asks before it serves it: Next's own `s-maxage` of a year would let a
 * proxy show yesterday's price. The ETag makes asking cheap.
 */
const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';
const PAYLOAD_CACHE_CONTROL = 'public, max-age=31536000, immutable';
const EMPTY_RESPONSE: EncodedResponse = { etag: '', bytes: '', encoding: null };

/**
 * Compresses responses. A prerendered page is the same bytes for everyone, so its compressed forms are cached, made once at
 * the best ratio, and a conditional request gets 304; all else is compressed as it streams. Next's own ETags are switched
 * off for this (next.config.js).
 * @param transform applied to a prerendered page before it is compressed.
 * @param payloads the RSC payloads taken out of pages, which are requested at the page's address.
 */
export function compressResponses({
  transform,
  payloads,
}: {
  transform?: (body: Body) => Body;
  payloads?: RscPayloads;
} = {}): (request: IncomingMessage, response: ServerResponse) => void {
  const pageCache = new CompressedResponseCache(transform);
  const payloadCache = new CompressedResponseCache();
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
      const send = ({ bytes, encoding: packed }: EncodedResponse) => {
        if (packed) response.setHeader('Content-Encoding', packed);
        response.setHeader('Content-Length', Buffer.byteLength(bytes));
        return Reflect.apply(plainEnd, response, [bytes]);
      };
      response.appendHeader('Vary', 'Accept-Encoding');
      const payloadName = payloads && requestedPayload(request.url ?? '');
      if (payloadName) {
        // An evicted payload is extracted from this page again.
        if (payloads.get(payloadName) === null) transform?.(body);
        const text = payloads.get(payloadName);
        response.statusCode = text === null ? 404 : 200;
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.setHeader('Cache-Control', text === null ? 'no-store' : PAYLOAD_CACHE_CONTROL);
        return send(text === null ? EMPTY_RESPONSE : payloadCache.get(payloadName, text, encoding));
      }
      response.setHeader('ETag', page.etag);
      if (isNotModified(request, page.etag)) {
        response.statusCode = 304;
        for (const header of ['Content-Type', 'Content-Length']) response.removeHeader(header);
        return Reflect.apply(plainEnd, response, []);
      }
      return send(page);
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
