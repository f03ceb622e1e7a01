import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';
import { readSignInForm } from './harness/read-sign-in-form';
import { type RedisStub, startRedisStub } from './harness/redis-stub';
import { startTcpProxy, type TcpProxy } from './harness/tcp-proxy';

let databaseProxy: TcpProxy;
let redis: RedisStub;
const harness = faultHarness({
  servers: 1,
  serverEnv: async ({ DATABASE_URL = '' }) => {
    const url = new URL(DATABASE_URL);
    databaseProxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) });
    redis = await startRedisStub();
    url.hostname = '127.0.0.1';
    url.port = String(databaseProxy.port);
    return { DATABASE_URL: url.href, REDIS_URL: redis.url };
  },
});
afterAll(async () => {
  await databaseProxy?.close();
  await redis?.close();
});

/** Expected are a few seconds; generous for a machine that runs other tests too. */
const MAX_RESPONSE_MS = 12_000;
const CART = `cart=${'a'.repeat(43)}`;
const json = { 'content-type': 'application/json' };
const shop = () => harness.servers[0]?.url ?? '';

type Probe = [what: string, path: string, init?: RequestInit];
/** Pages, handlers and forms that need the database, one of each kind. */
const PROBES: Probe[] = [
  ['the cart', '/cart', { headers: { cookie: CART } }],
  ['the search', '/search?q=neck'],
  ['the checkout', '/checkout', { headers: { cookie: CART } }],
  ['an order', `/orders/${'b'.repeat(43)}`],
  ['what was shared', '/s/mine', { headers: { cookie: `visitor=${'c'.repeat(43)}` } }],
  ['a share link', '/s/abcdefgh'],
  [
    'adding to the cart',
    '/api/cart/lines',
    { method: 'POST', headers: json, body: '{"sku":"NUE-CM-1","quantity":1}' },
  ],
  [
    'finding an order',
    '/api/orders/find',
    { method: 'POST', headers: json, body: '{"orderNumber":"1001","email":"b@example.com"}' },
  ],
];

type Answer = { what: string; status: number; retryAfter: string | null; body: string; tookMs: number };

async function send([what, address, init = {}]: Probe): Promise<Answer> {
  const begunAt = performance.now();
  const answer = await fetch(shop() + address, {
    redirect: 'manual',
    ...init,
    headers: { accept: 'text/html', ...init.headers },
    signal: AbortSignal.timeout(60_000),
  });
  const body = await answer.text();
  const tookMs = performance.now() - begunAt;
  return { what, status: answer.status, retryAfter: answer.headers.get('retry-after'), body, tookMs };
}

const isReady = async () => (await send(['readiness', '/readyz'])).status === 200;

function expectAllUnavailable(answers: Answer[]): void {
  const refusals = answers.map(({ what, status, retryAfter }) => [what, status, retryAfter]);
  expect(refusals).toEqual(answers.map(({ what }) => [what, 503, '5']));
  for (const { body } of answers) expect(body).toContain('The shop is busy right now');
}

const readServerLog = () =>
  readFileSync(path.resolve('.data/test-logs/faults/dependency-outages-1.log'), 'utf8');

afterEach(async () => {
  databaseProxy.restore();
  await waitUntil('the shop is ready again', isReady);
});

describe('while the database is down', () => {
  it('every page, handler and form that needs it answers 503 with Retry-After; what needs none still works', async () => {
    const form = await readSignInForm(shop(), { email: 'owner@example.com', password: 'a long password' });
    databaseProxy.disconnect();
    const answers = [];
    for (const asked of PROBES) answers.push(await send(asked));
    answers.push(await send(['signing in', '/sign-in', { method: 'POST', body: form }]));
    expectAllUnavailable(answers);
    expect((await send(['readiness', '/readyz'])).status).toBe(503);
    expect((await send(['what a proxy asks', '/readyz?exclude=database'])).status).toBe(200);
    expect((await send(['home', '/'])).status).toBe(200);
    expect((await send(['life', '/healthz'])).status).toBe(200);
  });
});

describe('while the database accepts connections and does not respond', () => {
  it('requests fail within seconds, and succeed again as soon as it responds', async () => {
    await makeVariant();
    // Connections that are open, and at rest.
    await Promise.all(PROBES.map(send));
    databaseProxy.stall();
    const first = await Promise.all(PROBES.map(send));
    expectAllUnavailable(first);
    expect(Math.max(...first.map(({ tookMs }) => tookMs))).toBeLessThan(MAX_RESPONSE_MS);
    // Once the outage is known, requests fail at once; new connections would hang as well.
    const later = await Promise.all([...PROBES, ...PROBES].map(send));
    expectAllUnavailable(later);
    expect(Math.max(...later.map(({ tookMs }) => tookMs))).toBeLessThan(MAX_RESPONSE_MS);
    expect((await send(['readiness', '/readyz'])).status).toBe(503);
    databaseProxy.restore();
    await waitUntil('the database responds again', isReady);
    expect((await send(['the cart', '/cart', { headers: { cookie: CART } }])).status).toBe(200);
  });
});

describe('while Redis accepts connections and does not respond', () => {
  it('rate limits are counted in the process, and no request waits for it', async () => {
    const find: Probe = [
      'finding an order',
      '/api/orders/find',
      {
        method: 'POST',
        headers: { ...json, accept: 'application/json' },
        body: '{"orderNumber":"1001","email":"a@example.com"}',
      },
    ];
    // Until it is there, and reached, each process counts for itself.
    await waitUntil('Redis counts', async () => (await send(find)).status < 500 && redis.countCommands() > 0);
    redis.stopResponding();
    const answers = await Promise.all([find, find].map(send));
    expect(answers.map(({ status }) => status).filter((status) => ![200, 429].includes(status))).toEqual([]);
    expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(MAX_RESPONSE_MS);
  });
});

describe('a read-only database', () => {
  it('makes the shop not ready, and a form that would write answers 503', async () => {
    const [{ name } = { name: '' }] = await harness.sql<{ name: string }>(
      'select current_database() as name',
    );
    await harness.sql(`alter database ${name} set default_transaction_read_only = on`);
    const cut = () =>
      harness.sql(`select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and application_name like 'nue-%'`);
    await cut();
    await waitUntil('the shop notices that the database is read-only', async () => !(await isReady()));
    const variant = { sku: 'TEST-1', quantity: 1 };
    const added = await send([
      'adding',
      '/api/cart/lines',
      { method: 'POST', headers: json, body: JSON.stringify(variant) },
    ]);
    expectAllUnavailable([added]);
    await harness.sql(
      `begin; set transaction read write; alter database ${name} reset default_transaction_read_only; commit`,
    );
    await cut();
    await waitUntil('the database accepts writes again', isReady);
  });
});

describe('the server log of these outages', () => {
  it('reports none of them as an error of the shop', () => {
    const errors = readServerLog()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { level: number; msg: string })
      .filter(({ level, msg }) => level >= 50 && msg === 'a request failed');
    expect(errors).toEqual([]);
  });
});
