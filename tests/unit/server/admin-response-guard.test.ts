import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  recordAuthorisation,
  recordFailedRead,
  trackPendingRead,
  withRequestOutcome,
} from '@/lib/http/request-outcome';
import { SharedOutcomes } from '@/server/requests/shared-outcomes';
import { createAdminResponseGuard } from '@/server/responses/admin-response-guard';
import { compressResponses } from '@/server/responses/compress-responses';
import { applyResponseSteps } from '@/server/responses/response-steps';

const HOLLOW = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const HTML = 'text/html; charset=utf-8';

let servers: Server[] = [];
let origin: string;
/** How the shop responds in this test. */
let shop: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function listen(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  const inside = await listen((request, response) => {
    if (request.headers.cookie !== 'session=mine') response.statusCode = 307;
    response.end(`<h1>${request.url}</h1>`);
  });
  const guard = createAdminResponseGuard(inside);
  const outcomes = new SharedOutcomes();
  const compress = compressResponses();
  origin = await listen((request, response) => {
    compress(request, response);
    const outcome = outcomes.of(request, response);
    applyResponseSteps({ request, response, outcome }, [guard]);
    withRequestOutcome(outcome, () => void shop(request, response));
  });
});

afterEach(async () => {
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  servers = [];
});

const ask = (init: RequestInit = {}) =>
  fetch(`${origin}/admin/money`, { redirect: 'manual', headers: { cookie: 'session=mine' }, ...init });

/** Streams as Next does: the headers go out before the page knows who is there. */
const streams = (status: number, type: string, body: string, record: () => void) => {
  shop = async (_request, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', type);
    response.flushHeaders();
    response.write(body.slice(0, 10));
    await new Promise((resolve) => setImmediate(resolve));
    record();
    response.write(body.slice(10, 20));
    response.end(body.slice(20));
  };
};

describe('a forbidden response of the back office', () => {
  const refuse = () => recordAuthorisation('refused');

  it('is a page that can be read without script', async () => {
    streams(403, HTML, HOLLOW, refuse);
    const answer = await ask();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe('<h1>/admin/not-permitted</h1>');
  });

  it('is a 403 too where Next has begun to stream the RSC payload', async () => {
    streams(200, 'text/x-component', '0:{"b":"build"}\n1:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;403"}', refuse);
    expect((await ask()).status).toBe(403);
  });

  it('is a 403 too where Next answers a form with 404', async () => {
    streams(404, HTML, '<html><body>There is nothing here</body></html>', refuse);
    const answer = await ask({ method: 'POST' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe('<h1>/admin/not-permitted</h1>');
  });

  it('stays a 403 when another guard of the request allows it', async () => {
    streams(200, 'text/x-component', 'some rows of a page', () => {
      recordAuthorisation('refused');
      recordAuthorisation('permitted');
    });
    expect((await ask()).status).toBe(403);
  });

  it('is left as Next made it where the page is forbidden, too', async () => {
    streams(403, HTML, HOLLOW, refuse);
    const answer = await ask({ headers: {} });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe(HOLLOW);
  });
});

describe('a response without a session', () => {
  it('is a 401 where the RSC payload of a page was requested', async () => {
    streams(200, 'text/x-component', '1:E{"digest":"NEXT_REDIRECT;/sign-in"}', () =>
      recordAuthorisation('signed-out'),
    );
    expect((await ask()).status).toBe(401);
  });
});

describe('a permitted response', () => {
  it('passes as it is', async () => {
    streams(200, HTML, '<html><body><h1>Money</h1></body></html>', () => recordAuthorisation('permitted'));
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<html><body><h1>Money</h1></body></html>');
  });

  it('is a 503 when its page could not read, even if Next had begun to send it', async () => {
    shop = async (_request, response) => {
      response.setHeader('Content-Type', HTML);
      recordAuthorisation('permitted');
      const end = trackPendingRead();
      response.flushHeaders();
      response.write('<html><body>');
      await new Promise((resolve) => setImmediate(resolve));
      recordFailedRead();
      end();
      response.write('<h1>The orders ');
      response.end('could not be read</h1>');
    };
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.text()).toBe('<html><body><h1>The orders could not be read</h1>');
  });

  it('has a noscript message when it failed, and leaves the rest to the script', async () => {
    for (const record of [() => recordAuthorisation('permitted'), () => undefined]) {
      streams(500, HTML, HOLLOW.replace('</body>', '<script></script></body>'), record);
      const answer = await ask();
      expect(answer.status).toBe(500);
      expect(await answer.text()).toMatch(
        /<body><noscript>.*This page didn’t load.*<script><\/script><\/body>/s,
      );
    }
  });

  it('is streamed once the guard has decided', async () => {
    let finish = () => {};
    shop = async (_request, response) => {
      recordAuthorisation('permitted');
      response.setHeader('Content-Type', 'text/csv');
      response.write('first,row\n');
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      response.end('last,row\n');
    };
    // Compression buffers some kilobytes first.
    const answer = await ask({ headers: { 'accept-encoding': 'identity' } });
    const reader = answer.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first,row\n');
    finish();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('last,row\n');
  });

  it('that found nothing is a page that can be read without script', async () => {
    streams(404, HTML, HOLLOW, () => recordAuthorisation('permitted'));
    const answer = await ask();
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<h1>/admin/nothing-here</h1>');
  });

  it('keeps the body that says itself that nothing was found', async () => {
    streams(404, HTML, '<html><body>No such job</body></html>', () => recordAuthorisation('permitted'));
    expect(await (await ask()).text()).toBe('<html><body>No such job</body></html>');
  });
});
