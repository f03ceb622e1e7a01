import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PublishedPages } from '@/server/publishing/published-pages';
import { NOT_FOUND_PATH } from '@/server/publishing/publisher';
import { servePublishedPages, type UnpublishedAddress } from '@/server/publishing/serve-published-pages';

const PAGE = `<h1>${'Warmth and suction. '.repeat(200)}</h1>`;
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=0',
  vary: 'Accept-Encoding',
};
const document = (path: string, body: string) => ({
  path,
  status: 200,
  headers: HEADERS,
  body: Buffer.from(body),
});

let server: Server;
let origin: string;
let pages: PublishedPages;
let kind: UnpublishedAddress | Error;
let published: string[];
let untilFresh: (path: string) => Promise<void> | null;

beforeEach(async () => {
  pages = new PublishedPages();
  kind = 'dynamic';
  published = [];
  untilFresh = () => null;
  const always = () => true;
  await pages.publish(document('/a', PAGE), always);
  await pages.publish({ ...document(NOT_FOUND_PATH, 'not here'), status: 404 }, always);
  await pages.compress();
  const publish = async (path: string) => {
    published.push(path);
    await pages.publish(document(path, 'new'), always);
  };
  const served = servePublishedPages({
    pages,
    publisher: { untilFresh: (path) => untilFresh(path), publish },
    classify: async () => {
      if (kind instanceof Error) throw kind;
      return kind;
    },
    onError: (_request, response) => response.writeHead(503).end(),
  });
  server = createServer((request, response) => {
    if (served.answerAtOnce(request, response)) return;
    served.answer(request, response, () => response.end('from Next'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(origin + path, { method, headers: { 'accept-encoding': 'identity', ...headers } });
}

describe('a published page', () => {
  it('comes whole in each encoding, with an ETag and a request id', async () => {
    const answers = await Promise.all(
      ['identity', 'gzip', 'gzip;q=0, br'].map((encoding) => get('/a', { 'accept-encoding': encoding })),
    );
    expect(await Promise.all(answers.map((response) => response.text()))).toEqual([PAGE, PAGE, PAGE]);
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'br']);
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(3);
    for (const { headers } of answers) {
      expect(headers.get('vary')).toBe('Accept-Encoding');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{16}$/);
    }
  });

  it('is not sent again to a browser that has it, also where a proxy has weakened the tag', async () => {
    const tag = (await get('/a', { 'accept-encoding': 'gzip' })).headers.get('etag') ?? '';
    for (const names of [tag, `"other", W/${tag}`, '*']) {
      const again = await get('/a', { 'accept-encoding': 'gzip', 'if-none-match': names });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
      expect(again.headers.get('cache-control')).toBe('public, max-age=0');
      expect(again.headers.get('content-type')).toBeNull();
    }
    expect((await get('/a', { 'if-none-match': tag })).status).toBe(200);
  });

  it('is the same whatever the query, the cookies and the router say, and nothing is published for them', async () => {
    for (const path of ['/a?from=newsletter', '/a?_rsc=1', '/a?', '/a?a=1&a=2']) {
      const response = await get(path, { cookie: 'cart=x', rsc: '1', 'next-router-prefetch': '1' });
      expect(await response.text(), path).toBe(PAGE);
    }
    expect(pages.pathsShowing(null)).toEqual(['/a', NOT_FOUND_PATH]);
  });

  it('has no body for HEAD, and the same headers', async () => {
    const [read, head] = [await get('/a'), await get('/a', {}, 'HEAD')];
    expect(await head.text()).toBe('');
    for (const name of ['content-length', 'etag', 'content-type', 'cache-control'])
      expect(head.headers.get(name), name).toBe(read.headers.get(name));
  });

  it('comes in part where a part is asked for, of the version that the client has', async () => {
    const { headers } = await get('/a');
    const etag = headers.get('etag') ?? '';
    const part = await get('/a', { range: 'bytes=4-9', 'if-range': etag });
    expect([part.status, await part.text()]).toEqual([206, PAGE.slice(4, 10)]);
    expect(part.headers.get('content-range')).toBe(`bytes 4-9/${PAGE.length}`);
    expect(part.headers.get('content-length')).toBe('6');
    expect((await get('/a', { range: 'bytes=4-9', 'if-range': '"old"' })).status).toBe(200);
    const beyond = await get('/a', { range: 'bytes=100000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${PAGE.length}`]);
  });

  it('is left to Next by every method but GET and HEAD', async () => {
    expect(await (await get('/a', {}, 'POST')).text()).toBe('from Next');
  });

  it('that is stale is waited for, and served as it was where that takes long', async () => {
    let finish = () => {};
    const fresh = new Promise<void>((resolve) => {
      finish = resolve;
    });
    untilFresh = () => fresh;
    const late = get('/a');
    expect(await (await late).text()).toBe(PAGE);
    const waiting = get('/a');
    await pages.publish(document('/a', 'fresh'), () => true);
    finish();
    expect(await (await waiting).text()).toBe('fresh');
  });
});

describe('an address that is not published', () => {
  it('is published on request where there is a page', async () => {
    kind = 'page';
    expect(await (await get('/b')).text()).toBe('new');
    expect(published).toEqual(['/b']);
  });

  it('is a 404 without an ETag where there is nothing, and leaves nothing behind', async () => {
    kind = 'nothing';
    const before = pages.bytes;
    for (let index = 0; index < 500; index += 1) {
      const response = await get(`/made-up-${index}`, { 'if-none-match': '*', range: 'bytes=0-1' });
      expect([response.status, await response.text()]).toEqual([404, 'not here']);
      expect(response.headers.get('etag')).toBeNull();
    }
    expect([pages.bytes, pages.pathsShowing(null).length, published]).toEqual([before, 2, []]);
  });

  it('is left to Next where it is rendered per request', async () => {
    expect(await (await get('/cart')).text()).toBe('from Next');
  });

  it('is a 503 where it is not known whether there is a page', async () => {
    kind = new Error('the database is away');
    expect((await get('/products/unknown')).status).toBe(503);
  });
});

it('the bytes of a compressed page are what any client reads', async () => {
  const { get: request } = await import('node:http');
  for (const [encoding, unpack] of [
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const bytes = await new Promise<Buffer>((resolve) => {
      request(`${origin}/a`, { headers: { 'accept-encoding': encoding } }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        resolve(Buffer.concat(chunks));
      });
    });
    expect(unpack(bytes).toString()).toBe(PAGE);
  }
});
