import type { ServerResponse } from 'node:http';

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
