import type { IncomingMessage, ServerResponse } from 'node:http';
import { NEXT_ERROR_SHELL } from '@/server/next-internals/next-error-shell';
import { isHtmlResponse } from './is-html-response';
import { rewriteResponse } from './rewrite-response';

/**
 * Replaces the empty document that Next sends where a page calls `notFound()` by a prerendered one that reads without
 * JavaScript: that of an unknown address, or of an unknown order. Status and headers stay Next's.
 * @param origin of the loopback listener.
 */
export async function createNotFoundFallback(
  origin: string,
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const [shopPage, orderPage] = await Promise.all([
    readPage(`${origin}/no-page-has-this-address`),
    readPage(`${origin}/orders/unknown`),
  ]);
  return (request, response) => {
    if (request.method !== 'GET') return;
    replaceErrorShell(response, request.url?.startsWith('/orders/') ? orderPage : shopPage);
  };
}

async function readPage(url: string): Promise<string> {
  const page = await (await fetch(url, { signal: AbortSignal.timeout(30_000) })).text();
  if (page.includes(NEXT_ERROR_SHELL))
    throw new Error(`${new URL(url).pathname} is not readable without script`);
  return page;
}

/** Buffers a 404 until it is complete; any other status streams through. */
function replaceErrorShell(response: ServerResponse, page: string): void {
  rewriteResponse(response, {
    isBuffered: () => response.statusCode === 404 && isHtmlResponse(response),
    rewrite: (body) => (body.includes(NEXT_ERROR_SHELL) ? page : body),
  });
}
