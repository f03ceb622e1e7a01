import { Agent, createServer, request as httpRequest, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectionDrain } from '@/server/connection-drain';

type Answer = { status: number; connection: string | undefined; body: string };

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanups.splice(0)) cleanUp();
});

async function startServer(listener: RequestListener) {
  const drain = new ConnectionDrain();
  const server = createServer(drain.track(listener));
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.closeAllConnections());
  return { drain, server, port: (server.address() as AddressInfo).port };
}

function openAgent(): Agent {
  const agent = new Agent({ keepAlive: true });
  cleanups.push(() => agent.destroy());
  return agent;
}

function ask(
  port: number,
  options: { agent: Agent; method?: string; path?: string; headers?: Record<string, string> },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port, ...options }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, connection: response.headers.connection, body }),
      );
    });
    asked.on('error', reject).end();
  });
}

const isRefused = (error: { code?: string }) => error.code === 'ECONNREFUSED';

describe('a server that leaves', () => {
  it('closes each connection with a response, also of a request that was in flight before', async () => {
    let finish = () => {};
    const { drain, server, port } = await startServer((request, response) => {
      if (request.url === '/slow') finish = () => response.end('slow');
      else response.end('fast');
    });
    const agent = openAgent();
    const slow = ask(port, { agent, path: '/slow' });
    expect(await ask(port, { agent })).toMatchObject({ connection: 'keep-alive' });
    const drained = drain.drain(server, { delayMs: 100 });
    expect(await ask(port, { agent })).toEqual({ status: 200, connection: 'close', body: 'fast' });
    finish();
    expect(await slow).toEqual({ status: 200, connection: 'close', body: 'slow' });
    await drained;
  });

  it('accepts connections until nobody has sent anything for a while, and refuses them then', async () => {
    const { drain, server, port } = await startServer((_request, response) => response.end('there'));
    const agent = openAgent();
    const drained = drain.drain(server, { delayMs: 0 });
    for (let turn = 0; turn < 6; turn += 1) {
      await sleep(100);
      expect((await ask(port, { agent })).status).toBe(200);
    }
    await drained;
    await expect(ask(port, { agent })).rejects.toSatisfy(isRefused);
  });

  it('does not wait for probes, kept connections, or one on which nothing was asked', async () => {
    const { drain, server, port } = await startServer((_request, response) => response.end('there'));
    const agent = openAgent();
    await Promise.all([ask(port, { agent }), ask(port, { agent })]);
    const unused = connect(port, '127.0.0.1').on('error', () => undefined);
    cleanups.push(() => unused.destroy());
    const prober = openAgent();
    const probes = setInterval(
      () => void ask(port, { agent: prober, path: '/readyz' }).catch(() => null),
      50,
    );
    cleanups.push(() => clearInterval(probes));
    const begunAt = performance.now();
    await drain.drain(server, { delayMs: 100 });
    expect(performance.now() - begunAt).toBeLessThan(1_500);
  });

  it('sends a front that can repeat a read to another server, and serves what cannot be repeated', async () => {
    const { drain, server, port } = await startServer((_request, response) => response.end('served'));
    const agent = openAgent();
    const headers = { 'X-Front-Retries': '502' };
    expect((await ask(port, { agent, headers })).status).toBe(200);
    const drained = drain.drain(server, { delayMs: 200 });
    expect(await ask(port, { agent, headers })).toEqual({ status: 502, connection: 'close', body: '' });
    expect((await ask(port, { agent, headers, method: 'POST' })).status).toBe(200);
    expect((await ask(port, { agent, headers, path: '/readyz' })).body).toBe('served');
    expect((await ask(port, { agent })).status).toBe(200);
    await drained;
  });
});

describe('one of two servers that leaves while both are posted to over kept connections', () => {
  it('cuts no request of a front that sees it leave', async () => {
    const listener: RequestListener = (_request, response) => setTimeout(() => response.end('done'), 3);
    const [leaving, staying] = [await startServer(listener), await startServer(listener)];
    let isLeaving = false;
    let isOver = false;
    const statuses = new Map<number, number>();
    const client = async () => {
      const agent = openAgent();
      for (let turn = 0; !isOver; turn += 1) {
        const { port } = turn % 2 === 0 && !isLeaving ? leaving : staying;
        const { status, connection } = await ask(port, { agent, method: 'POST' });
        // As after a probe that failed.
        isLeaving ||= connection === 'close';
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const clients = Promise.all(Array.from({ length: 8 }, client));
    await sleep(200);
    await leaving.drain.drain(leaving.server, { delayMs: 100 });
    isOver = true;
    await clients;
    expect([...statuses.keys()]).toEqual([200]);
    expect(statuses.get(200)).toBeGreaterThan(100);
  });
});
