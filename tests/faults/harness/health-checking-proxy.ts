import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export type Front = { name: string; url: string; close: () => Promise<void> };

const CHECK_MS = 200;
type Target = { url: string; isUp: boolean };

/**
 * A front as Caddy or a cloud's load balancer is: it keeps its connections, asks each server now and then whether it
 * stays, and repeats a request elsewhere only where no connection came about. A request that is cut is a 502.
 */
export async function startHealthCheckingProxy(servers: readonly { url: string }[]): Promise<Front> {
  const agent = new Agent({ keepAlive: true });
  const targets = servers.map(({ url }): Target => ({ url, isUp: true }));
  let turn = 0;
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    turn += 1;
    const up = targets.filter(({ isUp }) => isUp);
    const first = up[turn % Math.max(1, up.length)];
    const others = targets.filter((target) => target !== first);
    for (const target of first ? [first, ...others] : others) {
      const outcome = await forward({ request, response, body, url: target.url, agent });
      if (outcome === 'sent') return;
      target.isUp = false;
      if (outcome === 'cut') break;
    }
    response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const checks = setInterval(() => targets.forEach((target) => void check(target)), CHECK_MS);
  return {
    name: 'a proxy with health checks',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      clearInterval(checks);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function check(target: Target): Promise<void> {
  const answer = await fetch(`${target.url}/readyz?exclude=database`).catch(() => null);
  target.isUp = answer?.status === 200;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function forward(input: {
  request: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
  url: string;
  agent: Agent;
}): Promise<'sent' | 'refused' | 'cut'> {
  const { request, response, body, url, agent } = input;
  const { connection: _ofTheClient, ...headers } = request.headers;
  return new Promise((resolve) => {
    const onward = httpRequest(url + request.url, { method: request.method, headers, agent }, (answer) => {
      const { connection: _ofTheServer, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(response);
      answer.on('end', () => resolve('sent'));
      answer.on('error', () => {
        response.destroy();
        resolve('sent');
      });
    });
    onward.on('error', ({ syscall }: NodeJS.ErrnoException) =>
      resolve(syscall === 'connect' ? 'refused' : 'cut'),
    );
    onward.end(body);
  });
}
