import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultRig } from './rig/fault-rig';
import { readSignInForm } from './rig/read-sign-in-form';
import { type SmallRedis, startSmallRedis } from './rig/small-redis';
import { startWayBetween, type WayBetween } from './rig/way-between';

let way: WayBetween;
let redis: SmallRedis;
const rig = faultRig({
  servers: 1,
  serverEnv: async ({ DATABASE_URL = '' }) => {
    const url = new URL(DATABASE_URL);
    way = await startWayBetween({ host: url.hostname, port: Number(url.port) });
    redis = await startSmallRedis();
    url.hostname = '127.0.0.1';
    url.port = String(way.port);
    return { DATABASE_URL: url.href, REDIS_URL: redis.url };
  },
});
afterAll(async () => {
  await way?.close();
  await redis?.close();
});

/** A few seconds, with room for a machine that is busy with other tests; before, it was twenty to forty. */
const A_FEW_SECONDS_MS = 12_000;
const CART = `cart=${'a'.repeat(43)}`;
const json = { 'content-type': 'application/json' };
const shop = () => rig.servers[0]?.url ?? '';

type Ask = [what: string, path: string, init?: RequestInit];
/** Pages, handlers and forms that need the database, one of each kind. */
const ASKED: Ask[] = [
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

async function ask([what, address, init = {}]: Ask): Promise<Answer> {
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

const isReady = async () => (await ask(['readiness', '/readyz'])).status === 200;

function expectUnavailable(answers: Answer[]): void {
  const told = answers.map(({ what, status, retryAfter }) => [what, status, retryAfter]);
  expect(told).toEqual(answers.map(({ what }) => [what, 503, '5']));
  for (const { body } of answers) expect(body).toContain('The shop is catching its breath');
}

const logOf = () => readFileSync(path.resolve('.data/test-logs/faults/away-and-silent-1.log'), 'utf8');

afterEach(async () => {
  way.mend();
  await waitUntil('the shop is ready again', isReady);
});

describe('while the database is away', () => {
  it('every page, handler and form says so, and when to try again; what needs none still stands', async () => {
    const form = await readSignInForm(shop(), { email: 'owner@example.com', password: 'a long password' });
    way.break();
    const answers = [];
    for (const asked of ASKED) answers.push(await ask(asked));
    answers.push(await ask(['signing in', '/sign-in', { method: 'POST', body: form }]));
    expectUnavailable(answers);
    expect((await ask(['readiness', '/readyz'])).status).toBe(503);
    expect((await ask(['home', '/'])).status).toBe(200);
    expect((await ask(['life', '/healthz'])).status).toBe(200);
  });
});

describe('while the database holds its connections and says nothing', () => {
  it('nobody waits longer than a few seconds, and it is there again as soon as it speaks', async () => {
    await makeVariant();
    // Connections that are open, and at rest.
    await Promise.all(ASKED.map(ask));
    way.fallSilent();
    const first = await Promise.all(ASKED.map(ask));
    expectUnavailable(first);
    expect(Math.max(...first.map(({ tookMs }) => tookMs))).toBeLessThan(A_FEW_SECONDS_MS);
    // Once it is known, nobody waits for it at all; new connections would hang as well.
    const later = await Promise.all([...ASKED, ...ASKED].map(ask));
    expectUnavailable(later);
    expect(Math.max(...later.map(({ tookMs }) => tookMs))).toBeLessThan(A_FEW_SECONDS_MS);
    expect((await ask(['readiness', '/readyz'])).status).toBe(503);
    way.mend();
    await waitUntil('the database is heard again', isReady);
    expect((await ask(['the cart', '/cart', { headers: { cookie: CART } }])).status).toBe(200);
  });
});

describe('while Redis holds its connections and says nothing', () => {
  it('limits are counted in the process, and nobody waits for it', async () => {
    const find: Ask = [
      'finding an order',
      '/api/orders/find',
      {
        method: 'POST',
        headers: { ...json, accept: 'application/json' },
        body: '{"orderNumber":"1001","email":"a@example.com"}',
      },
    ];
    // Until it is there, and reached, each process counts for itself.
    await waitUntil('Redis counts', async () => (await ask(find)).status < 500 && redis.asked() > 0);
    redis.fallSilent();
    const answers = await Promise.all([find, find].map(ask));
    expect(answers.map(({ status }) => status).filter((status) => ![200, 429].includes(status))).toEqual([]);
    expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(A_FEW_SECONDS_MS);
  });
});

describe('a database that takes nothing', () => {
  it('is not ready while it can only be read, and a form that would write says so', async () => {
    const [{ name } = { name: '' }] = await rig.sql<{ name: string }>('select current_database() as name');
    await rig.sql(`alter database ${name} set default_transaction_read_only = on`);
    const cut = () =>
      rig.sql(`select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and application_name like 'nue-%'`);
    await cut();
    await waitUntil('it is seen that nothing can be written', async () => !(await isReady()));
    const variant = { sku: 'TEST-1', quantity: 1 };
    const added = await ask([
      'adding',
      '/api/cart/lines',
      { method: 'POST', headers: json, body: JSON.stringify(variant) },
    ]);
    expectUnavailable([added]);
    await rig.sql(
      `begin; set transaction read write; alter database ${name} reset default_transaction_read_only; commit`,
    );
    await cut();
    await waitUntil('it can be written again', isReady);
  });
});

describe('the log of all this', () => {
  it('calls none of it a fault of the shop', () => {
    const errors = logOf()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { level: number; msg: string })
      .filter(({ level, msg }) => level >= 50 && msg === 'a request failed');
    expect(errors).toEqual([]);
  });
});
