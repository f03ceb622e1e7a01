import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noteFailed, noteReading, noteVerdict } from '@/lib/http/guard-verdict';
import { compressAnswers } from '@/scripts/server/compress-answers';
import { staffAnswers } from '@/scripts/server/staff-answers';

const HOLLOW = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const HTML = 'text/html; charset=utf-8';

let servers: Server[] = [];
let origin: string;
/** How the shop answers in this test. */
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
  const answer = staffAnswers(inside);
  const compress = compressAnswers();
  origin = await listen((request, response) => {
    compress(request, response);
    answer(request, response, () => void shop(request, response));
  });
});

afterEach(async () => {
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  servers = [];
});

const ask = (init: RequestInit = {}) =>
  fetch(`${origin}/admin/money`, { redirect: 'manual', headers: { cookie: 'session=mine' }, ...init });

/** Streams as Next does: the headers go out before the page knows who is there. */
const streams = (status: number, type: string, body: string, verdict: () => void) => {
  shop = async (_request, response) => {
    response.statusCode = status;
    response.setHeader('Content-Type', type);
    response.flushHeaders();
    response.write(body.slice(0, 10));
    await new Promise((resolve) => setImmediate(resolve));
    verdict();
    response.write(body.slice(10, 20));
    response.end(body.slice(20));
  };
};

describe('a refusal', () => {
  const refuse = () => noteVerdict('refused');

  it('is a page that can be read without script', async () => {
    streams(403, HTML, HOLLOW, refuse);
    const answer = await ask();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe('<h1>/admin/not-permitted</h1>');
  });

  it('is a 403 too where Next has begun to stream the data of the page', async () => {
    streams(200, 'text/x-component', '0:{"b":"build"}\n1:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;403"}', refuse);
    expect((await ask()).status).toBe(403);
  });

  it('is a 403 too where Next answers a form with 404', async () => {
    streams(404, HTML, '<html><body>There is nothing here</body></html>', refuse);
    const answer = await ask({ method: 'POST' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe('<h1>/admin/not-permitted</h1>');
  });

  it('stays one when another guard of the request lets it pass', async () => {
    streams(200, 'text/x-component', 'some rows of a page', () => {
      noteVerdict('refused');
      noteVerdict('permitted');
    });
    expect((await ask()).status).toBe(403);
  });

  it('is left as Next made it for somebody who may not see that page either', async () => {
    streams(403, HTML, HOLLOW, refuse);
    const answer = await ask({ headers: {} });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toBe(HOLLOW);
  });
});

describe('an answer for nobody', () => {
  it('is a 401 where the data of a page was asked for', async () => {
    streams(200, 'text/x-component', '1:E{"digest":"NEXT_REDIRECT;/sign-in"}', () =>
      noteVerdict('signed-out'),
    );
    expect((await ask()).status).toBe(401);
  });
});

describe('an answer for somebody who may', () => {
  it('passes as it is', async () => {
    streams(200, HTML, '<html><body><h1>Money</h1></body></html>', () => noteVerdict('permitted'));
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<html><body><h1>Money</h1></body></html>');
  });

  it('is a 503 when its page tells that it could not read, even if Next had begun to send it', async () => {
    shop = async (_request, response) => {
      response.setHeader('Content-Type', HTML);
      noteVerdict('permitted');
      const end = noteReading();
      response.flushHeaders();
      response.write('<html><body>');
      await new Promise((resolve) => setImmediate(resolve));
      noteFailed();
      end();
      response.write('<h1>The orders ');
      response.end('could not be read</h1>');
    };
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.text()).toBe('<html><body><h1>The orders could not be read</h1>');
  });

  it('has words for whoever has no script when it broke, and leaves the script to the others', async () => {
    for (const verdict of [() => noteVerdict('permitted'), () => undefined]) {
      streams(500, HTML, HOLLOW.replace('</body>', '<script></script></body>'), verdict);
      const answer = await ask();
      expect(answer.status).toBe(500);
      expect(await answer.text()).toMatch(
        /<body><noscript>.*This page did not load.*<script><\/script><\/body>/s,
      );
    }
  });

  it('is sent while it is made, once the guard has spoken', async () => {
    let finish = () => {};
    shop = async (_request, response) => {
      noteVerdict('permitted');
      response.setHeader('Content-Type', 'text/csv');
      response.write('first,row\n');
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      response.end('last,row\n');
    };
    // What compresses gathers some kilobytes first.
    const answer = await ask({ headers: { 'accept-encoding': 'identity' } });
    const reader = answer.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first,row\n');
    finish();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('last,row\n');
  });

  it('that found nothing is a page that can be read without script', async () => {
    streams(404, HTML, HOLLOW, () => noteVerdict('permitted'));
    const answer = await ask();
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('<h1>/admin/nothing-here</h1>');
  });

  it('keeps the body that says itself that nothing was found', async () => {
    streams(404, HTML, '<html><body>No such job</body></html>', () => noteVerdict('permitted'));
    expect(await (await ask()).text()).toBe('<html><body>No such job</body></html>');
  });
});
