import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';

/** Compresses what is rendered per request, as it streams. Published pages are compressed when they are published. */
export function compressResponses(): (request: IncomingMessage, response: ServerResponse) => void {
  const compress = compression({ filter: isWorthCompressing });
  return (request, response) => {
    // The types of this middleware are Express's; it uses only what Node's own objects have.
    compress(request as never, response as never, () => undefined);
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
