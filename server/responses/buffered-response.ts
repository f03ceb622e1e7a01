import type { ServerResponse } from 'node:http';

/**
 * When a page that exists calls `notFound()` or `forbidden()`, Next responds with an empty document of this id, which its
 * script renders in the browser (vercel/next.js#62228). Without JavaScript it stays empty.
 */
export const NEXT_ERROR_SHELL = '<html id="__next_error__"';

/** Whether a response is an HTML document. */
export function isHtmlResponse(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/html');
}

/**
 * Buffers a response until it is complete, and sends what `rewrite` makes of it. What is not buffered streams through.
 * @param isBuffered asked with each chunk, because status and content type may be set late.
 */
export function rewriteResponse(
  response: ServerResponse,
  { isBuffered, rewrite }: { isBuffered: () => boolean; rewrite: (body: string) => string },
): void {
  const { write, end } = response;
  const buffered = new BufferedResponse();
  response.write = function hold(...args: unknown[]) {
    return isBuffered() ? buffered.append(args) : Reflect.apply(write, response, args);
  } as ServerResponse['write'];
  response.end = function endWhole(...args: unknown[]) {
    if (!isBuffered()) return Reflect.apply(end, response, args);
    buffered.append(args);
    if (!response.headersSent) response.removeHeader('Content-Length');
    return Reflect.apply(end, response, [rewrite(buffered.text())]);
  } as ServerResponse['end'];
}

/** The chunks of a response that is not sent yet. */
export class BufferedResponse {
  private chunks: Buffer[] = [];

  /** Takes the arguments of a `write` or `end`, and calls back as they would. */
  append(args: unknown[]): true {
    const [chunk] = args;
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
    const done = args.at(-1);
    if (typeof done === 'function') done();
    return true;
  }

  text(): string {
    return Buffer.concat(this.chunks).toString();
  }

  /** Sends the buffered chunks by the response's own `write`. */
  flushTo(response: ServerResponse, write: ServerResponse['write']): void {
    const buffered = this.chunks;
    this.chunks = [];
    for (const part of buffered) Reflect.apply(write, response, [part]);
  }
}
