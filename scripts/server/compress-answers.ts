import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import { type Body, type Encoding, KeptPages, type SentPage } from './kept-pages';
import { dataAskedFor, type PageData } from './page-data';

/**
 * Any cache may keep a prerendered page, but asks before it serves it: Next's own `s-maxage` of a year would let a
 * proxy show yesterday's price. The ETag makes asking cheap.
 */
const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';
const DATA_CACHE_CONTROL = 'public, max-age=31536000, immutable';
const NOTHING: SentPage = { tag: '', bytes: '', encoding: null };

/**
 * Compresses what is sent. A prerendered page is the same bytes for everyone, so its compressed forms are kept and made
 * once, at the best ratio, and a browser that has it is told so (304); all else is compressed as it streams.
 * Next's own ETags are switched off for this (next.config.js).
 * @param prepare makes what is sent of a prerendered page.
 * @param data what it has set apart, which is asked for at the page's address.
 */
export function compressAnswers({
  prepare,
  data,
}: {
  prepare?: (body: Body) => Body;
  data?: PageData;
} = {}): (request: IncomingMessage, response: ServerResponse) => void {
  const pages = new KeptPages(prepare);
  const dataFiles = new KeptPages();
  const compressStream = compression({ filter: isWorthIt });
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
      // settleTarget has led every other spelling of the path to this one.
      const name = `${request.url?.split('?', 1)[0]} ${response.getHeader('Content-Type')}`;
      const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''));
      const page = pages.get(name, body, encoding);
      const send = ({ bytes, encoding: packed }: SentPage) => {
        if (packed) response.setHeader('Content-Encoding', packed);
        response.setHeader('Content-Length', Buffer.byteLength(bytes));
        return Reflect.apply(plainEnd, response, [bytes]);
      };
      response.appendHeader('Vary', 'Accept-Encoding');
      const asked = data && dataAskedFor(request.url ?? '');
      if (asked) {
        // What made room for the data of other pages is taken out of this page again.
        if (data.get(asked) === null) prepare?.(body);
        const text = data.get(asked);
        response.statusCode = text === null ? 404 : 200;
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.setHeader('Cache-Control', text === null ? 'no-store' : DATA_CACHE_CONTROL);
        return send(text === null ? NOTHING : dataFiles.get(asked, text, encoding));
      }
      response.setHeader('ETag', page.tag);
      if (hasAlready(request, page.tag)) {
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
 * Content-Length, by which it would know a short answer. A problem, and JSON that no cache may keep, are such: packing
 * a few hundred bytes costs more than sending them.
 */
const isWorthIt: compression.CompressionFilter = (request, response) => {
  const type = String([response.getHeader('Content-Type')].flat()[0] ?? '');
  if (type) response.setHeader('Content-Type', type);
  const isKept = !String(response.getHeader('Cache-Control') ?? '').includes('no-store');
  return (
    (isKept || !/^application\/(?:problem\+)?json\b/.test(type)) && compression.filter(request, response)
  );
};

/** Whether the browser says that it has these bytes. */
function hasAlready(request: IncomingMessage, tag: string): boolean {
  const asked = request.headers['if-none-match'];
  if (!asked) return false;
  // A proxy that touched the bytes may have made the tag a weak one.
  return asked.split(',').some((entry) => ['*', tag].includes(entry.trim().replace(/^W\//, '')));
}

function preferredEncoding(accepted: string): Encoding | null {
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accepted) ? 'gzip' : null;
}
