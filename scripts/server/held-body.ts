import type { ServerResponse } from 'node:http';

/**
 * When a page that exists finds nothing to show (`notFound()`), Next answers 404 with an empty document of this id,
 * which its script fills in the browser (vercel/next.js#62228); so it does for `forbidden()`. Without script it stays
 * empty.
 */
export const HOLLOW = '<html id="__next_error__"';

/** Whether an answer is a page. */
export function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/html');
}

/**
 * Holds an answer back until it is whole, and sends what `change` makes of it. What is not to be held passes as it comes.
 * @param isHeld asked with each part, because status and type may be set late.
 */
export function changeWhole(
  response: ServerResponse,
  { isHeld, change }: { isHeld: () => boolean; change: (body: string) => string },
): void {
  const { write, end } = response;
  const held = new HeldBody();
  response.write = function hold(...args: unknown[]) {
    return isHeld() ? held.take(args) : Reflect.apply(write, response, args);
  } as ServerResponse['write'];
  response.end = function endWhole(...args: unknown[]) {
    if (!isHeld()) return Reflect.apply(end, response, args);
    held.take(args);
    if (!response.headersSent) response.removeHeader('Content-Length');
    return Reflect.apply(end, response, [change(held.text())]);
  } as ServerResponse['end'];
}

/** The parts of an answer that wait until it is known what to send. */
export class HeldBody {
  private parts: Buffer[] = [];

  /** Takes the arguments of a `write` or `end`, and calls back as they would. */
  take(args: unknown[]): true {
    const [chunk] = args;
    if (typeof chunk === 'string') this.parts.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) this.parts.push(Buffer.from(chunk));
    const done = args.at(-1);
    if (typeof done === 'function') done();
    return true;
  }

  text(): string {
    return Buffer.concat(this.parts).toString();
  }

  /** Sends what waits by the answer's own `write`. */
  release(response: ServerResponse, write: ServerResponse['write']): void {
    const waiting = this.parts;
    this.parts = [];
    for (const part of waiting) Reflect.apply(write, response, [part]);
  }
}
