import type { ServerResponse } from 'node:http';
import { BufferedResponse } from './buffered-response';

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
