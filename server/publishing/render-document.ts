import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { type ProductReads, withProductReads } from '@/lib/catalogue/product-reads';
import { isInternalHeader } from '@/server/next-internals/private-marks';
import type { PageDocument } from './page-document';

const REQUEST_TIMEOUT_MS = 30_000;
const RENDER_HEADER = 'x-nue-render';
/** What belongs to this one connection, or depends on the encoding. */
const TRANSPORT_HEADERS = /^(?:connection|keep-alive|transfer-encoding|date|etag|vary|content-length)$/;

export type RenderedDocument = { document: PageDocument; reads: ProductReads };

export type DocumentRenderer = {
  /** The listener of the loopback server, which visitors cannot reach: Next, and a record of what each page reads. */
  listener: RequestListener;
  /** @param origin of that server. */
  render: (origin: string, path: string) => Promise<RenderedDocument>;
};

/** Renders pages by asking Next over a loopback server: what it answers there is what it would answer a visitor. */
export function createDocumentRenderer(handleWithNext: RequestListener): DocumentRenderer {
  const rendering = new Map<string, ProductReads>();
  return {
    listener: (request, response) => {
      const reads = rendering.get(String(request.headers[RENDER_HEADER]));
      if (reads) withProductReads(reads, () => handleWithNext(request, response));
      else handleWithNext(request, response);
    },
    render: async (origin, path) => {
      const id = randomUUID();
      const reads: ProductReads = { slugs: new Set(), isOfAll: false };
      rendering.set(id, reads);
      try {
        const response = await fetch(origin + path, {
          headers: { [RENDER_HEADER]: id },
          redirect: 'manual',
          signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
        });
        const body = Buffer.from(await response.arrayBuffer());
        return {
          document: { path, status: response.status, headers: headersOf(response), body },
          reads,
        };
      } finally {
        rendering.delete(id);
      }
    },
  };
}

/** A published page is the same for everybody, RSC requests included, and differs by its encoding alone. */
function headersOf({ headers }: Response): Record<string, string> {
  const own = [...headers].filter(([name]) => !TRANSPORT_HEADERS.test(name) && !isInternalHeader(name));
  return { ...Object.fromEntries(own), vary: 'Accept-Encoding' };
}
