import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalPath, normaliseRequestTarget } from '@/server/requests/normalise-request-target';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (normaliseRequestTarget(request, response)) return;
    response.end(request.url);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Sends a target as it is, which `fetch` would tidy up first. */
function ask(
  target: string,
  host = 'shop.test',
): Promise<{ status: number; location: string | null; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 'latin1'),
    );
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject).on('end', () =>
      resolve({
        status: Number(answer.split(' ')[1]),
        location: /^Location: (.*)$/im.exec(answer)?.[1]?.trim() ?? null,
        body: answer.split('\r\n\r\n')[1] ?? '',
      }),
    );
  });
}

describe('the Host header', () => {
  it.each(['a b', '[::1', '//', 'http://', 'https://evil.example', 'x:y', 'x:70000', 'a@b', ''])(
    '%j is none, which is 400',
    async (host) => expect((await ask('/', host)).status).toBe(400),
  );

  it.each(['shop.test', 'SHOP.test:80', '127.0.0.1:3000', '[::1]:3000', 'my_shop'])(
    '%j is one',
    async (host) => expect((await ask('/', host)).status).toBe(200),
  );
});

describe('each page has one spelling of its address', () => {
  it.each([
    ['/%61rticles', '/articles'],
    ['/articles%2Fupper', null],
    ['/articles%2fupper', '/articles%2Fupper'],
    ['/%7Euser', '/~user'],
    ['//articles', '/articles'],
    ['//evil.example/x', '/evil.example/x'],
    ['/\\evil.example', '/evil.example'],
    ['/%2e%2e/articles?a=%61', '/articles?a=%61'],
    ['/shop/../articles', '/articles'],
    ['/..//evil.example', '/evil.example'],
    ['/./articles', '/articles'],
    ['/articles?q=%61%2f', null],
    ['/.well-known/x', null],
    ['/', null],
  ])('%s leads to %s', async (target, expected) => {
    const { status, location } = await ask(target);
    expect([status, location]).toEqual(expected === null ? [200, null] : [308, expected]);
  });

  it('takes an address with the host in front as its path', async () => {
    expect(await ask('http://shop.test/articles?a=1')).toMatchObject({ status: 200, body: '/articles?a=1' });
    expect(await ask('http://shop.test?a=1')).toMatchObject({ status: 200, body: '/?a=1' });
  });

  it.each([
    '*',
    '/%ff',
    '/%',
    '/a%00b',
    '/caf\u00c3\u00a9',
    '/%c0%af',
    'ftp://shop.test/',
    'shop.test:80',
    'articles',
  ])('refuses %s as no address', async (target) => expect((await ask(target)).status).toBe(400));

  it('redirects from a spelling once and never to another host', () => {
    const path = fc
      .array(fc.constantFrom('/', '\\', '.', '..', 'a', '%61', '%2e', '%2f', '%5c', ';', ':', '@', '<'))
      .map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(path, (spelling) => {
        const canonical = canonicalPath(spelling);
        expect(canonicalPath(canonical)).toBe(canonical);
        expect(canonical).toMatch(/^\/(?![/\\])/);
        expect(new URL(canonical, 'http://shop.test').host).toBe('shop.test');
      }),
    );
  });
});
