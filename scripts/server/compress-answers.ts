import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import compression from 'compression';

type Encoding = 'br' | 'gzip';
const MOST_BYTES = 64 * 1024 * 1024;
const LEAST_BYTES = 1024;
/**
 * Any cache may keep a prerendered page, but asks before it serves it: Next's own `s-maxage` of a year would let a
 * proxy show yesterday's price. The ETag makes asking cheap.
 */
const PAGE_CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/**
 * Compresses what is sent. A prerendered page is the same bytes for everyone, so its compressed form is kept under its
 * ETag and made once, at the best ratio; all else is compressed as it streams.
 */
export function compressAnswers(): (request: IncomingMessage, response: ServerResponse) => void {
  const kept = new Map<string, Buffer>();
  let keptBytes = 0;
  const compressStream = compression();

  function keep(key: string, body: Buffer): Buffer {
    kept.set(key, body);
    keptBytes += body.length;
    for (const [oldest, old] of kept) {
      if (keptBytes <= MOST_BYTES) break;
      kept.delete(oldest);
      keptBytes -= old.length;
    }
    return body;
  }

  return (request, response) => {
    const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''));
    const plainEnd = response.end;
    // The types of this middleware are Express's; it uses only what Node's own objects have.
    compressStream(request as never, response as never, () => undefined);
    const streamingEnd = response.end;
    response.end = function end(this: ServerResponse, ...args: unknown[]) {
      const body = args[0];
      if (response.hasHeader('x-nextjs-cache') && !response.headersSent) {
        response.setHeader('Cache-Control', PAGE_CACHE_CONTROL);
      }
      const key = keyOf(response, encoding);
      if (
        !encoding ||
        !key ||
        !(typeof body === 'string' || Buffer.isBuffer(body)) ||
        body.length < LEAST_BYTES
      ) {
        return Reflect.apply(streamingEnd, response, args);
      }
      const compressed = kept.get(key) ?? keep(key, compress(Buffer.from(body), encoding));
      response.setHeader('Content-Encoding', encoding);
      response.setHeader('Content-Length', compressed.length);
      response.appendHeader('Vary', 'Accept-Encoding');
      return Reflect.apply(plainEnd, response, [compressed]);
    } as ServerResponse['end'];
  };
}

/** Only a whole 200 answer with an ETag, sent in one piece, can be kept. */
function keyOf(response: ServerResponse, encoding: Encoding | null): string | null {
  const tag = response.getHeader('ETag');
  if (!tag || response.headersSent || response.statusCode !== 200 || response.hasHeader('Content-Encoding'))
    return null;
  return `${encoding} ${response.getHeader('Content-Type')} ${tag}`;
}

function preferredEncoding(accepted: string): Encoding | null {
  if (/\bbr\b(?!;q=0(\.0*)?(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accepted) ? 'gzip' : null;
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 9 });
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
