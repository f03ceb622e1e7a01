import type { IncomingMessage, ServerResponse } from 'node:http';
import { changeWhole, HOLLOW, isHtml } from './held-body';

/**
 * Puts what is readable without script in the place of the documents that Next sends where a page of the shop found
 * nothing: the prerendered page of an unknown address, or of an unknown order. Status and headers stay Next's.
 * @param origin where this process answers itself.
 */
export async function missingPages(
  origin: string,
): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const [anyPage, orderPage] = await Promise.all([
    readPage(`${origin}/no-page-has-this-address`),
    readPage(`${origin}/orders/unknown`),
  ]);
  return (request, response) => {
    if (request.method !== 'GET') return;
    fillIfHollow(response, request.url?.startsWith('/orders/') ? orderPage : anyPage);
  };
}

async function readPage(url: string): Promise<string> {
  const page = await (await fetch(url, { signal: AbortSignal.timeout(30_000) })).text();
  if (page.includes(HOLLOW)) throw new Error(`${new URL(url).pathname} is not readable without script`);
  return page;
}

/** Holds back a page that is not there until it is whole; what comes with any other status passes. */
function fillIfHollow(response: ServerResponse, page: string): void {
  changeWhole(response, {
    isHeld: () => response.statusCode === 404 && isHtml(response),
    change: (body) => (body.includes(HOLLOW) ? page : body),
  });
}
