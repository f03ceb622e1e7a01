import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressResponses } from '@/server/responses/compress-responses';

const PAGE = `<h1>${'Warmth and suction. '.repeat(200)}</h1>`;

let answer = {
  type: 'text/html; charset=utf-8' as string | string[],
  cacheControl: 'no-store',
  isStreamed: false,
};
const PLAIN = answer;
let server: Server;
let origin: string;

beforeEach(async () => {
  answer = PLAIN;
  const compress = compressResponses();
  server = createServer((request, response) => {
    compress(request, response);
    response.setHeader('Content-Type', answer.type);
    response.setHeader('Cache-Control', answer.cacheControl);
    if (answer.isStreamed) {
      response.flushHeaders();
      response.write(PAGE);
      response.end();
    } else response.end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const get = (encoding: string) => fetch(origin, { headers: { 'accept-encoding': encoding } });

it('a page that is rendered per request is compressed, without a tag', async () => {
  const response = await get('gzip');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('etag')).toBeNull();
  expect(await response.text()).toBe(PAGE);
});

it.each(['application/json', 'application/problem+json'])(
  '%s that no cache may keep is sent as it is: that is short',
  async (type) => {
    answer = { ...answer, type, cacheControl: 'private, no-store' };
    const response = await get('gzip');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(PAGE);
  },
);

it('a client that takes no compression gets the bytes as they are', async () => {
  expect((await get('gzip;q=0, br;q=0')).headers.get('content-encoding')).toBeNull();
});

it('a route handler’s answer is compressed too: Next gives its type as a list', async () => {
  answer = { type: ['application/json'], cacheControl: 'public, max-age=0', isStreamed: true };
  const response = await get('gzip');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.text()).toBe(PAGE);
});
