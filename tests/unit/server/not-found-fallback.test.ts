import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newRequestOutcome } from '@/lib/http/request-outcome';
import { compressResponses } from '@/server/responses/compress-responses';
import { createNotFoundFallback } from '@/server/responses/not-found-fallback';
import { applyResponseSteps } from '@/server/responses/response-steps';

const HOLLOW = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';
const ANY_PAGE = '<html><body><h1>We can’t find this page</h1></body></html>';
const ORDER_PAGE = '<html><body><h1>We can’t open this order</h1></body></html>';

type Answer = { status: number; type: string; chunks: string[]; isFlushed: boolean };
const HTML = 'text/html; charset=utf-8';
let answer: Answer;
let server: Server;
let origin: string;

beforeEach(async () => {
  answer = { status: 404, type: HTML, chunks: [HOLLOW.slice(0, 20), HOLLOW.slice(20)], isFlushed: true };
  const fallback = createNotFoundFallback({
    readPage: (path) => (path === '/orders/unknown' ? ORDER_PAGE : ANY_PAGE),
    notFoundPath: '/nothing',
  });
  const compress = compressResponses();
  server = createServer((request, response) => {
    compress(request, response);
    applyResponseSteps({ request, response, outcome: newRequestOutcome() }, [fallback]);
    response.statusCode = answer.status;
    response.setHeader('Content-Type', answer.type);
    response.setHeader('Cache-Control', 'private, no-store');
    if (answer.isFlushed) response.flushHeaders();
    else response.setHeader('Content-Length', answer.chunks.join('').length);
    for (const chunk of answer.chunks.slice(0, -1)) response.write(chunk);
    response.end(answer.chunks.at(-1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const bodyAt = async (path: string) => (await fetch(origin + path)).text();

describe('the not-found fallback', () => {
  it.each([
    ['as a stream', { isFlushed: true }],
    ['whole', { isFlushed: false, chunks: [HOLLOW] }],
  ])('replaces the error shell of Next %s', async (_how, part) => {
    answer = { ...answer, ...part };
    const response = await fetch(`${origin}/products/nope`);
    expect(await response.text()).toBe(ANY_PAGE);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    // Of the page that is sent, and not of what Next had to say.
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('says that the link is at fault where it was to open an order', async () => {
    expect(await bodyAt('/orders/abc?thanks=1')).toBe(ORDER_PAGE);
  });
});

describe('any other response passes unchanged', () => {
  it.each([
    ['a page that says itself that it is not there', { chunks: ['<html><body>', 'Nothing</body></html>'] }],
    ['a problem', { type: 'application/problem+json', chunks: ['{"status":', '404}'] }],
    ['what the router asks for', { type: 'text/x-component', chunks: [HOLLOW] }],
    ['a page that failed', { status: 500, chunks: [HOLLOW] }],
    ['a page', { status: 200, chunks: ['<h1>', 'Hello</h1>'] }],
  ])('%s', async (_what, part) => {
    answer = { ...answer, ...part };
    expect(await bodyAt('/products/nope')).toBe(answer.chunks.join(''));
  });
});
