import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestOutcome } from '@/lib/http/request-outcome';

export type Exchange = { request: IncomingMessage; response: ServerResponse; outcome: RequestOutcome };

/** Something that is done to what Next responds. */
export type ResponseStep = {
  /**
   * Whether nothing of this response may be sent before it is complete. Asked with each chunk, because status, type and
   * outcome are known late; a response for which no step waits streams.
   */
  waits?: (exchange: Exchange) => boolean;
  /** Sets status and headers, before anything is sent. */
  setHead?: (exchange: Exchange) => void;
  /** Changes the body of a response that was waited for; may set status and headers too. */
  rewrite?: (body: string, exchange: Exchange) => string | Promise<string>;
};

/**
 * Passes the response that comes through steps, in their order: collected while any of them waits, else as it streams.
 * The one place where a response's own methods are replaced (besides `compression`, which packs what comes out here).
 */
export function applyResponseSteps(exchange: Exchange, steps: readonly ResponseStep[]): void {
  const { response } = exchange;
  const { write, end, flushHeaders } = response;
  const chunks: Buffer[] = [];
  let isStreaming = false;
  const isCollected = () =>
    !isStreaming && !response.headersSent && steps.some((step) => step.waits?.(exchange));

  /** From now on what comes is sent. */
  function stream(): void {
    if (isStreaming) return;
    isStreaming = true;
    if (!response.headersSent) for (const step of steps) step.setHead?.(exchange);
    for (const chunk of chunks.splice(0)) Reflect.apply(write, response, [chunk]);
  }

  async function finish(): Promise<void> {
    let body = Buffer.concat(chunks).toString();
    for (const step of steps) {
      step.setHead?.(exchange);
      body = (await step.rewrite?.(body, exchange)) ?? body;
    }
    response.removeHeader('Content-Length');
    Reflect.apply(end, response, [body]);
  }

  response.flushHeaders = function flush() {
    if (isCollected()) return;
    stream();
    Reflect.apply(flushHeaders, response, []);
  };
  response.write = function collectOrWrite(...args: unknown[]) {
    if (isCollected()) return collect(chunks, args);
    stream();
    return Reflect.apply(write, response, args);
  } as ServerResponse['write'];
  response.end = function finishOrEnd(...args: unknown[]) {
    if (isCollected()) {
      collect(chunks, args);
      finish().catch((error: unknown) => response.destroy(error as Error));
      return response;
    }
    stream();
    return Reflect.apply(end, response, args);
  } as ServerResponse['end'];
}

/** Takes the arguments of a `write` or `end`, and calls back as they would. */
function collect(chunks: Buffer[], args: unknown[]): true {
  const [chunk] = args;
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  const done = args.at(-1);
  if (typeof done === 'function') done();
  return true;
}
