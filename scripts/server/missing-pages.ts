import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * When a page that exists finds nothing to show (`notFound()`), Next answers 404 with an empty document of this id,
 * which its script fills in the browser (vercel/next.js#62228). Without script it stays empty.
 */
const HOLLOW = '<html id="__next_error__"';

/**
 * Puts what is readable without script in the place of such documents: the prerendered page of an unknown address, or
 * of an unknown order. Status and headers stay Next's. The back office is left to Next, which renders it for staff.
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
    const path = request.url ?? '/';
    if (request.method !== 'GET' || path.startsWith('/admin')) return;
    fillIfHollow(response, path.startsWith('/orders/') ? orderPage : anyPage);
  };
}

async function readPage(url: string): Promise<string> {
  const page = await (await fetch(url, { signal: AbortSignal.timeout(30_000) })).text();
  if (page.includes(HOLLOW)) throw new Error(`${new URL(url).pathname} is not readable without script`);
  return page;
}

/** Holds back a page that is not there until it is whole; what comes with any other status passes. */
function fillIfHollow(response: ServerResponse, page: string): void {
  const { write, end } = response;
  const held: Buffer[] = [];
  const isMissing = () =>
    response.statusCode === 404 && String(response.getHeader('Content-Type')).startsWith('text/html');

  response.write = function hold(...args: unknown[]) {
    if (!isMissing()) return Reflect.apply(write, response, args);
    keep(held, args[0]);
    const written = args.at(-1);
    if (typeof written === 'function') written();
    return true;
  } as ServerResponse['write'];

  response.end = function endWhole(...args: unknown[]) {
    if (!isMissing()) return Reflect.apply(end, response, args);
    keep(held, args[0]);
    const body = Buffer.concat(held).toString();
    if (!response.headersSent) response.removeHeader('Content-Length');
    const ended = args.at(-1);
    const rest = typeof ended === 'function' ? [ended] : [];
    return Reflect.apply(end, response, [body.includes(HOLLOW) ? page : body, ...rest]);
  } as ServerResponse['end'];
}

function keep(held: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string') held.push(Buffer.from(chunk));
  else if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
}
