import { beforeAll, describe, expect, it } from 'vitest';
import { endpoint } from '@/lib/http/endpoint';

const SITE = 'https://shop.example.com';
const context = { params: Promise.resolve({}) };

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    SITE_URL: SITE,
    AUTH_SECRET: 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO',
    STRIPE_SECRET_KEY: 'sk_test_0123456789',
    STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'orders@shop.example.com',
  });
});

const ask = (method: string, headers: Record<string, string> = {}) =>
  new Request(`${SITE}/api/thing`, { method, headers });
const codeOf = async (response: Response) => [response.status, (await response.json()).code];

describe('an endpoint', () => {
  const { GET, POST, PUT, PATCH, DELETE } = endpoint({
    GET: async () => new Response('read'),
    POST: async () => new Response('written'),
  });

  it('answers 405 to unsupported methods, and lists the supported ones', async () => {
    for (const [method, handler] of Object.entries({ PUT, PATCH, DELETE })) {
      const response = await handler(ask(method), context);
      expect(response.headers.get('allow')).toBe('GET, POST');
      expect(await codeOf(response)).toEqual([405, 'method_not_allowed']);
    }
  });

  it('is as unknown as any other address while the shop is not set up for it', async () => {
    let isThere = false;
    const hook = endpoint({ POST: async () => new Response('taken') }, { isThere: () => isThere });
    for (const method of ['GET', 'POST'] as const)
      expect(await codeOf(await hook[method](ask(method), context))).toEqual([404, 'not_found']);
    isThere = true;
    expect(await (await hook.POST(ask('POST', { origin: SITE }), context)).text()).toBe('taken');
  });

  it('refuses a mutation from another site before its handler runs, and allows reads', async () => {
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(await codeOf(await POST(ask('POST', foreign), context))).toEqual([403, 'foreign_origin']);
    expect(await (await GET(ask('GET', foreign), context)).text()).toBe('read');
    expect(await (await POST(ask('POST', { origin: SITE }), context)).text()).toBe('written');
  });

  it('takes a mutation from anywhere only where that is said', async () => {
    const open = endpoint({ POST: async () => new Response('taken') }, { acceptsForeignOrigin: true });
    const response = await open.POST(ask('POST', { origin: 'https://stripe.example' }), context);
    expect(await response.text()).toBe('taken');
  });

  it('answers an exception with a problem that reveals nothing', async () => {
    const broken = endpoint({
      GET: async () => {
        throw new Error('password of ayesha@example.com is hunter2');
      },
    });
    const response = await broken.GET(ask('GET'), context);
    const body = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      500,
      'application/problem+json',
    ]);
    expect(body).not.toMatch(/hunter2|ayesha|stack/);
  });

  it.each([
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
    new Error('Connection terminated unexpectedly'),
    Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' }),
  ])('answers 503 with Retry-After when the database is away: %s', async (error) => {
    const cutOff = endpoint({
      GET: async () => {
        throw error;
      },
    });
    const response = await cutOff.GET(ask('GET'), context);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
