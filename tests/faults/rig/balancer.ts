import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Balancer = {
  /** The one address that buyers and Stripe know. */
  url: string;
  /** Who gets requests from now on, in turn. */
  aimAt: (targets: readonly { url: string }[]) => void;
  /** The next so many answers of the servers never reach who asked. */
  loseAnswers: (count: number) => void;
  close: () => Promise<void>;
};

/** What stands in front of several servers: each request goes to the next of them; one that is gone makes a 502. */
export async function startBalancer(): Promise<Balancer> {
  let targets: readonly { url: string }[] = [];
  let turn = 0;
  let lost = 0;
  const server = createServer((request, response) => {
    const target = targets[turn % Math.max(1, targets.length)];
    turn += 1;
    if (!target) return refuse(response);
    passOn(request, response, {
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
    aimAt: (next) => {
      targets = [...next];
    },
    loseAnswers: (count) => {
      lost = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function passOn(
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
  onward.on('error', () => (response.headersSent ? response.destroy() : refuse(response)));
  request.pipe(onward);
}

function refuse(response: ServerResponse): void {
  response.writeHead(502).end();
}
