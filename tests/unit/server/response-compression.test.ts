import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressResponses } from '@/server/responses/compress-responses';

const PAGE = `<h1>${'Warmth and suction. '.repeat(200)}</h1>`;

/** What Next does with a prerendered page: its headers, then the whole body at once. */
let answer = {
  body: PAGE,
  isPage: true,
  status: 200,
  type: 'text/html; charset=utf-8',
  cacheControl: 's-maxage=31536000',
};
const PLAIN = answer;
let server: Server;
let origin: string;

beforeEach(async () => {
  answer = PLAIN;
  const compress = compressResponses();
  server = createServer((request, response) => {
    compress(request, response);
    response.statusCode = answer.status;
    response.setHeader('Content-Type', answer.type);
    response.setHeader('Cache-Control', answer.cacheControl);
    if (answer.isPage) response.setHeader('x-nextjs-cache', 'HIT');
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

function get(headers: Record<string, string> = {}, path = '/'): Promise<Response> {
  return fetch(origin + path, { headers: { 'accept-encoding': 'identity', ...headers } });
}

describe('a prerendered page', () => {
  it('comes whole and readable in each encoding, with a tag of its own for each', async () => {
    const answers = await Promise.all(
      ['identity', 'gzip', 'br'].map((encoding) => get({ 'accept-encoding': encoding })),
    );
    expect(await Promise.all(answers.map((response) => response.text()))).toEqual([PAGE, PAGE, PAGE]);
    expect(answers.map((response) => response.headers.get('content-encoding'))).toEqual([null, 'gzip', 'br']);
    expect(new Set(answers.map((response) => response.headers.get('etag'))).size).toBe(3);
    for (const response of answers) expect(response.headers.get('vary')).toContain('Accept-Encoding');
  });

  it('is not sent again to a browser that has it cached', async () => {
    const tag = (await get({ 'accept-encoding': 'gzip' })).headers.get('etag') ?? '';
    const again = await get({ 'accept-encoding': 'gzip', 'if-none-match': `"other", W/${tag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(tag);
    expect(await again.text()).toBe('');
  });

  it('is sent again when it has changed', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    answer = { ...answer, body: PAGE.replaceAll('Warmth', 'Calm') };
    const changed = await get({ 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toBe(answer.body);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });

  it('may be kept by any cache that asks before it serves it', async () => {
    expect((await get()).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it('is one cache entry, whatever the query', async () => {
    const [plain, tracked] = [await get(), await get({}, '/?from=newsletter')];
    expect(tracked.headers.get('etag')).toBe(plain.headers.get('etag'));
  });
});

describe('any other response', () => {
  it('is compressed as it streams, without a tag', async () => {
    answer = { ...answer, isPage: false };
    const response = await get({ 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('etag')).toBeNull();
    expect(await response.text()).toBe(PAGE);
  });

  it('is never called unchanged: an error page has no tag', async () => {
    answer = { ...answer, status: 404 };
    const response = await get({ 'if-none-match': '*' });
    expect(response.status).toBe(404);
    expect(response.headers.get('etag')).toBeNull();
  });

  it.each(['application/json', 'application/problem+json'])(
    'is sent as it is when it is %s that no cache may keep: that is short',
    async (type) => {
      answer = { ...answer, isPage: false, type, cacheControl: 'private, no-store' };
      const response = await get({ 'accept-encoding': 'gzip' });
      expect(response.headers.get('content-encoding')).toBeNull();
      expect(await response.text()).toBe(PAGE);
    },
  );

  it('is sent as it is to a client that takes no compression', async () => {
    const response = await get({ 'accept-encoding': 'gzip;q=0, br;q=0' });
    expect(response.headers.get('content-encoding')).toBeNull();
  });
});

describe('the bytes of a compressed page', () => {
  it('are gzip that any client reads', async () => {
    const { get: request } = await import('node:http');
    const bytes = await new Promise<Buffer>((resolve) => {
      request(origin, { headers: { 'accept-encoding': 'gzip' } }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve(Buffer.concat(chunks));
      });
    });
    expect(gunzipSync(bytes).toString()).toBe(PAGE);
  });
});

it('a route handler’s answer is compressed too: Next gives its type as a list', async () => {
  const compress = compressResponses();
  const handler = createServer((request, response) => {
    compress(request, response);
    response.setHeader('Content-Type', ['application/json']);
    response.setHeader('x-nextjs-cache', 'HIT');
    response.flushHeaders();
    response.write(JSON.stringify({ text: PAGE }));
    response.end();
  });
  await new Promise<void>((resolve) => handler.listen(0, '127.0.0.1', resolve));
  const { port } = handler.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.json()).toEqual({ text: PAGE });
  await new Promise((resolve) => handler.close(resolve));
});
