import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseServerConfig } from '@/lib/config/server-config';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { recordAuthorisation, recordDatabaseUnavailable } from '@/lib/http/request-outcome';
import { createRequestPipeline } from '@/server/request-pipeline';

const config = parseServerConfig({
  DATABASE_URL: 'postgresql://shop:secret@db.example.com:5432/shop',
  SITE_URL: 'https://shop.example.com',
  AUTH_SECRET: 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO',
  STRIPE_SECRET_KEY: 'sk_test_0123456789',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
  SMTP_URL: 'smtps://user:secret@mail.example.com:465',
  MAIL_FROM: 'NUE <orders@shop.example.com>',
});

const ERROR_SHELL = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';

/** As Next does: status and type can still be changed when the body comes. */
function respondWithShell(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(ERROR_SHELL);
}

let servers: Server[] = [];
let origin: string;
/** How Next responds in this test. */
let handle: RequestListener;

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  const loopbackOrigin = await listen((request, response) => response.end(`<h1>${request.url}</h1>`));
  const handleWithNext: RequestListener = (request, response) => handle(request, response);
  // As under `npm run dev`: the other steps need what a build leaves behind.
  const steps = { isDev: true, config, loopbackOrigin, handleWithNext, publishing: null };
  origin = await listen(createRequestPipeline(steps));
});

afterEach(async () => {
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  servers = [];
});

it('the question whether the process lives is answered before everything else', async () => {
  handle = () => expect.unreachable('Next was asked');
  const response = await fetch(`${origin}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

describe('a request', () => {
  it('reaches Next with an id and the address of its socket, whatever address it claims', async () => {
    let address: unknown;
    handle = (request, response) => {
      address = request.headers[CLIENT_ADDRESS_HEADER];
      response.end('page');
    };
    const response = await fetch(`${origin}/cart`, { headers: { [CLIENT_ADDRESS_HEADER]: '198.51.100.1' } });
    expect(await response.text()).toBe('page');
    expect(response.headers.get('X-Request-Id')).toMatch(/^[\w-]{16}$/);
    expect(address).toBe('127.0.0.1');
  });

  it('is refused before Next when it comes from another site', async () => {
    handle = () => expect.unreachable('Next was asked');
    const headers = { Origin: 'https://elsewhere.example' };
    expect((await fetch(`${origin}/cart`, { method: 'POST', headers })).status).toBe(403);
  });

  it.each(['/', '/admin/orders'])(
    'of %s that fails for want of the database is a 503 to try again',
    async (path) => {
      handle = (_request, response) => {
        recordAuthorisation('permitted');
        recordDatabaseUnavailable();
        respondWithShell(response, 500);
      };
      const response = await fetch(origin + path);
      expect(response.status).toBe(503);
      expect(response.headers.get('Retry-After')).toBeTruthy();
      expect(await response.text()).not.toContain('__next_error__');
    },
  );

  it('that fails for another reason stays a 500', async () => {
    handle = (_request, response) => respondWithShell(response, 500);
    expect((await fetch(`${origin}/`)).status).toBe(500);
  });

  it('of the back office that a guard refuses is a 403 that reads without script', async () => {
    handle = (_request, response) => {
      recordAuthorisation('refused');
      respondWithShell(response, 403);
    };
    const response = await fetch(`${origin}/admin/orders`);
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('<h1>/admin/not-permitted</h1>');
  });
});

/** As Next does with an action that this page does not have. */
function forward({ headers }: IncomingMessage): Promise<Response> {
  const { connection: _connection, 'content-length': _length, ...others } = headers;
  return fetch(`${origin}/admin/other`, { method: 'POST', headers: others as Record<string, string> });
}

describe('a server action that Next forwards to another page', () => {
  it('shares its outcome, so that a refusal there is one for whoever asked', async () => {
    handle = (request, response) => {
      if (request.url !== '/admin/other') return void forward(request).then(() => response.end());
      recordAuthorisation('refused');
      response.setHeader('Content-Type', 'text/x-component');
      response.end();
    };
    const headers = { Origin: config.SITE_URL };
    const response = await fetch(`${origin}/admin/orders`, { method: 'POST', headers });
    expect(response.status).toBe(403);
  });
});
