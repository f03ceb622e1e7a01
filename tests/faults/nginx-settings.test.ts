import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateDebianProgram } from '../../scripts/support/locate-debian-program';
import type { Front } from './harness/health-checking-proxy';
import { startNginx } from './harness/nginx-front';

const nginx = locateDebianProgram('nginx');
const HSTS = 'max-age=31536000';
/** More than a picture of 12 MB, and more than nginx takes by itself. */
const MAX_FORM_BYTES = 12.5 * 1024 * 1024;

let server: Server;
let front: Front;
/** What came through to the shop last. */
let seen: IncomingMessage | null = null;

/** Sends bytes as they are, which no client would. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(front.url).port), '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

describe.skipIf(!nginx)('nginx as deploy/nginx.conf sets it up', () => {
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen = request;
      request.resume().on('end', () => response.end('from the shop'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    front = await startNginx(nginx ?? '', [at, at]);
  });
  afterAll(async () => {
    await front.close();
    server.closeAllConnections();
    server.close();
  });

  it('passes on the path as it was sent, the host, and the address that it saw itself', async () => {
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    const answer = await fetch(`${front.url}//a%2Fb?q=%7E`, { headers });
    expect(answer.headers.get('strict-transport-security')).toBe(HSTS);
    expect(seen?.url).toBe('//a%2Fb?q=%7E');
    expect(seen?.headers).toMatchObject({
      host: new URL(front.url).host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    });
  });

  it('takes a picture of 12 MB, and refuses more in words', async () => {
    const post = (bytes: number) => fetch(front.url, { method: 'POST', body: new Uint8Array(bytes) });
    expect((await post(MAX_FORM_BYTES)).status).toBe(200);
    const refused = await post(2 * MAX_FORM_BYTES);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('a picture may have 12 MB');
  });

  it.each(['GET /%zz HTTP/1.1', 'GET /%00 HTTP/1.1', 'GET /../../etc/passwd HTTP/1.1', 'nonsense'])(
    'answers "%s" itself, with the headers of the shop',
    async (line) => {
      const answer = await sendRaw(`${line}\r\nHost: shop.example.com\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain(`Strict-Transport-Security: ${HSTS}`);
      expect(answer).toContain('X-Content-Type-Options: nosniff');
      expect(answer).toContain("Content-Security-Policy: default-src 'none'");
    },
  );

  it('says that the shop is away in words, and when to come back', async () => {
    await new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    });
    const answer = await fetch(front.url);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.text()).toContain('Try again in a few seconds');
  });
});
