import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deferHydration, deferHydrationOfResponse } from '@/server/hydration/defer-hydration';
import { RscPayloads } from '@/server/hydration/rsc-payloads';
import { compressResponses } from '@/server/responses/compress-responses';

const SLEEPS = ' data-defer-hydration=""';
const page = (mark: string) =>
  `<!DOCTYPE html><html lang="en"${mark}><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script></head><body><p>Hello</p><script>self.__next_f.push([0])</script></body></html>`;

describe('a page with deferred hydration', () => {
  it('keeps its content and order, and defers its scripts', () => {
    const html = deferHydration(page(SLEEPS));
    expect(html).toContain('<script data-src="/_next/static/chunks/b.js"></script>');
    expect(html).not.toContain('<script src=');
    expect(html).not.toContain('rel="preload" as="script"');
    expect(html).toContain('<p>Hello</p><script>self.__next_f.push([0])</script>');
  });

  it('contains the hydration loader as a valid script', () => {
    const script = /<script>(\(\(\) => \{[\s\S]*?)<\/script><\/head>/.exec(deferHydration(page(SLEEPS)))?.[1];
    expect(script).toBeDefined();
    expect(() => new Function(script ?? 'not a script')).not.toThrow();
    expect(script).not.toMatch(/^\s*\/\//m);
  });

  it('leaves other pages unchanged, whatever their text', () => {
    const awake = page('').replace('Hello', 'Hello data-defer-hydration=""');
    expect(deferHydration(awake)).toBe(awake);
  });
});

describe('the RSC payload of a page with deferred hydration', () => {
  const body = (words: string) =>
    `<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"${words}"])</script><script type="application/ld+json">{"self.__next_f":1}</script><script id="_R_">run()</script>`;
  const versionOf = (words: string) =>
    page(SLEEPS).replace('<script>self.__next_f.push([0])</script>', body(words));
  const large = (letter: string) => versionOf(letter.repeat(6_000_000));
  const nameIn = (html: string) =>
    /<script data-src="\?wake=([\w-]{22})" data-first="">/.exec(html)?.[1] ?? '';
  let shown = versionOf('Rs 6,800');
  let server: Server;
  let origin: string;
  let payloads: RscPayloads;

  beforeEach(async () => {
    shown = versionOf('Rs 6,800');
    payloads = new RscPayloads();
    const compress = compressResponses({
      transform: (html) => deferHydration(String(html), payloads),
      payloads,
    });
    server = createServer((request, response) => {
      compress(request, response);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('x-nextjs-cache', 'HIT');
      response.end(shown);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a-page`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('is removed from the page, and everything else stays in place', async () => {
    const html = await (await fetch(origin)).text();
    expect(html).not.toContain('self.__next_f.push');
    expect(html).toContain(
      `<script data-src="?wake=${nameIn(html)}" data-first=""></script><script type="application/ld+json">`,
    );
    expect(html).toContain('<script id="_R_">run()</script>');
    expect(html.match(/data-first/g)).toHaveLength(2);
  });

  it('is an immutable script under the page’s path, complete and in order', async () => {
    const name = nameIn(await (await fetch(origin)).text());
    const answer = await fetch(`${origin}?wake=${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const self: { __next_f?: unknown[] } = {};
    new Function('self', await answer.text())(self);
    expect(self.__next_f).toEqual([[0], [1, 'Rs 6,800']]);
  });

  it('is still served for the previous version of a page', async () => {
    const before = nameIn(await (await fetch(origin)).text());
    shown = versionOf('Rs 7,200');
    const after = nameIn(await (await fetch(origin)).text());
    expect(after).not.toBe(before);
    expect(await (await fetch(`${origin}?wake=${before}`)).text()).toContain('Rs 6,800');
    expect(await (await fetch(`${origin}?wake=${after}`)).text()).toContain('Rs 7,200');
  });

  it('is served again after a restart when the page is unchanged, and 404 otherwise', async () => {
    const name = nameIn(deferHydration(shown, new RscPayloads()));
    expect((await fetch(`${origin}?wake=${name}`)).status).toBe(200);
    const gone = await fetch(`${origin}?wake=${'x'.repeat(22)}`);
    expect(gone.status).toBe(404);
    expect(gone.headers.get('cache-control')).toBe('no-store');
    expect(await gone.text()).toBe('');
  });

  it('is still served for an unchanged page, however often others have changed', async () => {
    const name = nameIn(await (await fetch(origin)).text());
    for (const letter of ['a', 'b', 'c']) deferHydration(large(letter), payloads);
    expect(payloads.get(name)).toBeNull();
    expect(await (await fetch(`${origin}?wake=${name}`)).text()).toContain('Rs 6,800');
  });

  it('is evicted, oldest first, beyond a size limit', () => {
    const names = ['a', 'b', 'c'].map((letter) => nameIn(deferHydration(large(letter), payloads)));
    expect(names.map((name) => payloads.get(name) !== null)).toEqual([false, true, true]);
  });
});

describe('a dynamic response', () => {
  let answer = { type: 'text/html; charset=utf-8', isKept: false };
  let server: Server;
  let origin: string;

  beforeEach(async () => {
    answer = { type: 'text/html; charset=utf-8', isKept: false };
    server = createServer((request, response) => {
      deferHydrationOfResponse(request, response);
      response.setHeader('Content-Type', answer.type);
      if (answer.isKept) response.setHeader('x-nextjs-cache', 'HIT');
      const body = page(SLEEPS);
      response.write(body.slice(0, 90));
      response.end(body.slice(90));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const get = async () => (await fetch(origin)).text();

  it('gets deferred hydration, however its stream is split', async () => {
    expect(await get()).toBe(deferHydration(page(SLEEPS)));
  });

  it('passes unchanged when it is no page, or a cached one', async () => {
    answer.type = 'text/x-component';
    expect(await get()).toBe(page(SLEEPS));
    answer = { type: 'text/html; charset=utf-8', isKept: true };
    expect(await get()).toBe(page(SLEEPS));
  });
});
