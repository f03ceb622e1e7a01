import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A front that has sent nothing for so long sends elsewhere. */
const QUIET_MS = 250;
/** Whoever has not left by then, as without a front, is refused. */
const MAX_ACCEPT_MS = 4_000;
const MAX_IN_FLIGHT_MS = 8_000;
/** For connections on which nothing was ever asked, which browsers open in advance. */
const MAX_CLOSING_MS = 250;
const POLL_MS = 20;
/** They go on while a server leaves. */
const PROBES = ['/readyz', '/healthz', '/metrics'];
/** A front that sends it repeats a read elsewhere when it is answered with this status (deploy/nginx.conf). */
const RETRY_HEADER = 'x-front-retries';
const RETRY_STATUS = 502;

/**
 * Takes a server out of service without cutting a request. A connection that is kept may have a request on its way at
 * any moment, so it is not closed by us: from the signal on each response says `Connection: close`, and connections are
 * accepted until the front has left. Only then new ones are refused, and what was idle all the while is closed.
 */
export class ConnectionDrain {
  readonly #responses = new Set<ServerResponse>();
  #isDraining = false;
  #lastRequestAt = 0;

  /** Makes a listener known to the drain. */
  track(listener: RequestListener): RequestListener {
    return (request, response) => {
      this.#responses.add(response);
      response.once('close', () => this.#responses.delete(response));
      if (this.#isDraining) {
        response.shouldKeepAlive = false;
        if (!isProbe(request)) this.#lastRequestAt = performance.now();
        if (isRepeatedElsewhere(request)) {
          response.writeHead(RETRY_STATUS, { 'Cache-Control': 'no-store', 'Content-Length': 0 }).end();
          return;
        }
      }
      listener(request, response);
    };
  }

  /**
   * Resolves when the server has no connection left.
   * @param input.delayMs how long it accepts connections at least: a front that asks `/readyz` has to notice.
   */
  async drain(server: Server, { delayMs }: { delayMs: number }): Promise<void> {
    this.#isDraining = true;
    this.#lastRequestAt = performance.now();
    for (const response of this.#responses) response.shouldKeepAlive = false;
    await sleep(delayMs);
    await waitUntil(() => this.#isQuiet(), MAX_ACCEPT_MS - delayMs);
    const closed = stopAccepting(server);
    // A front that learns it from a refused connection alone may still use one that it has kept.
    await sleep(QUIET_MS);
    await waitUntil(() => this.#responses.size === 0 && this.#isQuiet(), MAX_IN_FLIGHT_MS);
    server.closeIdleConnections();
    await Promise.race([closed, sleep(MAX_CLOSING_MS)]);
    server.closeAllConnections();
    await closed;
  }

  #isQuiet(): boolean {
    return performance.now() - this.#lastRequestAt >= QUIET_MS;
  }
}

function isProbe({ url = '' }: IncomingMessage): boolean {
  return PROBES.includes(url.split('?', 1)[0] ?? '');
}

function isRepeatedElsewhere(request: IncomingMessage): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && request.headers[RETRY_HEADER] === String(RETRY_STATUS) && !isProbe(request);
}

/** Unlike the server's own `close`, which also closes idle connections. Resolves when all have ended. */
function stopAccepting(server: Server): Promise<void> {
  return new Promise((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
}

async function waitUntil(isTrue: () => boolean, limitMs: number): Promise<void> {
  const limit = performance.now() + limitMs;
  while (!isTrue() && performance.now() < limit) await sleep(POLL_MS);
}
