import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToEnd } from '../../scripts/processes/run-program';
import { findFreePort } from '../../scripts/support/ports.mjs';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';
import { ShopProcess } from './harness/shop-process';

type Line = { level: number; time: string; msg: string; requestId?: string; err?: { message: string } };

const harness = faultHarness({ servers: 1 });
const logFile = path.resolve(
  '.data',
  'test-logs',
  'faults',
  `structured-logs-without-redis-${process.pid}.log`,
);
let shop: ShopProcess;

beforeAll(async () => {
  const [server] = harness.servers;
  if (!server) throw new Error('the harness has no server');
  const env = { ...server.options.env, REDIS_URL: `redis://127.0.0.1:${await findFreePort()}` };
  shop = new ShopProcess({ port: await findFreePort(), env, logFile });
  await shop.start();
});
afterAll(() => shop.kill());

/** Those that have been written whole. */
function lines(): Line[] {
  return readFileSync(logFile, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      try {
        return JSON.parse(line) as Line;
      } catch {
        throw new Error(`This line of the log is no JSON: ${line}`);
      }
    });
}

describe('the log of `npm start`', () => {
  it('is JSON in every line, those of Next and of the Redis client included', async () => {
    await fetch(`${shop.url}/`);
    await fetch(`${shop.url}/api/nothing-here`);
    await fetch(`${shop.url}/cart`, {
      method: 'POST',
      headers: { 'Next-Action': 'x'.repeat(42) },
      body: 'x',
    });
    await fetch(`${shop.url}/api/orders/find`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: harness.balancer().url },
      body: JSON.stringify({ orderNumber: '1001', email: 'nobody@example.com' }),
    });
    await harness.sql('alter table shop_settings rename to shop_settings_away');
    await fetch(`${shop.url}/cart`, { headers: { Cookie: `cart=${'a'.repeat(32)}` } });
    await harness.sql('alter table shop_settings_away rename to shop_settings');
    await waitUntil('Redis is missed', async () => lines().some(({ msg }) => msg.includes('Redis is away')));
    for (const line of lines())
      expect(line).toMatchObject({ msg: expect.any(String), time: expect.any(String) });
    expect(lines().filter(({ msg }) => msg.includes('Redis is away'))).toHaveLength(1);
  });

  it('has the request id of a failed request, as its response does in header and problem document', async () => {
    await harness.sql('alter table cart rename to cart_away');
    const answer = await fetch(`${shop.url}/api/cart`, {
      headers: { Cookie: `cart=${'a'.repeat(32)}`, 'X-Request-Id': 'chosen-by-a-stranger' },
    });
    await harness.sql('alter table cart_away rename to cart');
    const { requestId } = (await answer.json()) as { requestId: string };
    expect(answer.status).toBe(500);
    expect(requestId).toMatch(/^[\w-]{16}$/);
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    const logged = () => lines().filter((line) => line.requestId === requestId && line.level === 50);
    await waitUntil('the request is in the log', async () => logged().length > 0);
    expect(logged()).toHaveLength(1);
  });

  it('gives every response a request id of its own', async () => {
    const ids = await Promise.all(
      ['/', '/', '/nothing-here', '/api/cart', '/%ff', '/admin', '/healthz'].map(async (at) => {
        const answer = await fetch(shop.url + at, { redirect: 'manual' });
        return answer.headers.get('x-request-id');
      }),
    );
    for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['start', 'worker'])('is JSON when npm run %s fails to start', async (name) => {
    const { output, code } = await runToEnd({
      name,
      args: ['server/run.mjs', name],
      env: { ...shop.options.env, NODE_ENV: 'production', AUTH_SECRET: 'short' },
    });
    expect(code).toBe(1);
    const said = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(said.some(({ msg, level }) => msg.startsWith('AUTH_SECRET') && level === 60)).toBe(true);
  });
});
