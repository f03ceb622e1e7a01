import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerHttpMetrics } from '@/server/metrics/http-metrics';
import { waitUntil } from '../../support/wait-until';

const registry = new Registry();
const measure = registerHttpMetrics(registry, (path) => {
  if (path.startsWith('/products/')) return '/products/[slug]';
  return path === '/' ? '/' : null;
});
let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    measure(request, response);
    if (request.url === '/slow') return;
    response.statusCode = request.url === '/nowhere' ? 404 : 200;
    response.end('page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The labels of the responses that were measured, with how many there were. */
async function measured(): Promise<string[]> {
  const text = await registry.metrics();
  return [...text.matchAll(/^nue_http_request_duration_seconds_count\{(.*)\} (\d+)$/gm)].map(
    ([, labels, count]) => `${labels} ${count}`,
  );
}

describe('the time that responses take', () => {
  it('is measured by route pattern, never by path', async () => {
    for (const path of ['/products/a', '/products/b?x=1', '/', '/nowhere', '/_next/static/chunks/a.js'])
      await (await fetch(origin + path)).text();
    await fetch(origin, { method: 'OPTIONS' });
    await waitUntil('all are measured', async () => (await measured()).length === 5);
    expect((await measured()).sort()).toEqual([
      'route="/",method="GET",status="2xx" 1',
      'route="/",method="other",status="2xx" 1',
      'route="/_next/static",method="GET",status="2xx" 1',
      'route="/products/[slug]",method="GET",status="2xx" 2',
      'route="unmatched",method="GET",status="4xx" 1',
    ]);
  });

  it('says which responses a client did not wait for', async () => {
    await fetch(`${origin}/slow`, { signal: AbortSignal.timeout(50) }).catch(() => undefined);
    const aborted = 'route="unmatched",method="GET",status="aborted" 1';
    await waitUntil('it is measured', async () => (await measured()).includes(aborted));
  });
});
