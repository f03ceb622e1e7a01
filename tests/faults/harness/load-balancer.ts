import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type LoadBalancer = {
  /** The one address that buyers and Stripe use. */
  url: string;
  /** Servers that receive requests from now on, in rotation. */
  routeTo: (targets: readonly { url: string }[]) => void;
  /** Drops the next `count` responses: the server has handled the request, and the client never hears. */
  dropResponses: (count: number) => void;
  close: () => Promise<void>;
};

/** A round-robin load balancer in front of several servers; a server that is gone makes a 502. */
export async function startLoadBalancer(): Promise<LoadBalancer> {
  let targets: readonly { url: string }[] = [];
  let turn = 0;
  let lost = 0;
  const server = createServer((request, response) => {
    const target = targets[turn % Math.max(1, targets.length)];
    turn += 1;
    if (!target) return sendBadGateway(response);
    forward(request, response, {
      url: target.url,
      isLost: () => {
        lost -= 1;
        return lost >= 0;
      },
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    routeTo: (next) => {
      targets = [...next];
    },
    dropResponses: (count) => {
      lost = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  target: { url: string; isLost: () => boolean },
): void {
  const onward = httpRequest(
    `${target.url}${request.url}`,
    // A connection each: one that is kept may belong to a server that was killed since.
    { method: request.method, headers: request.headers, agent: false },
    (answer) => {
      if (target.isLost()) return response.destroy();
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy());
      answer.pipe(response);
    },
  );
  onward.on('error', () => (response.headersSent ? response.destroy() : sendBadGateway(response)));
  request.pipe(onward);
}

function sendBadGateway(response: ServerResponse): void {
  response.writeHead(502).end();
}
