import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressAnswers } from '@/scripts/server/compress-answers';
import { PageData } from '@/scripts/server/page-data';
import { putToSleep, sleepingPages } from '@/scripts/server/sleeping-pages';

const SLEEPS = ' data-sleeps=""';
const page = (mark: string) =>
  `<!DOCTYPE html><html lang="en"${mark}><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script></head><body><p>Hello</p><script>self.__next_f.push([0])</script></body></html>`;

describe('a page that may sleep', () => {
  it('keeps its words and its order, and its scripts wait', () => {
    const html = putToSleep(page(SLEEPS));
    expect(html).toContain('<script data-src="/_next/static/chunks/b.js"></script>');
    expect(html).not.toContain('<script src=');
    expect(html).not.toContain('rel="preload" as="script"');
    expect(html).toContain('<p>Hello</p><script>self.__next_f.push([0])</script>');
  });

  it('brings what wakes it, as a script that a browser can read', () => {
    const script = /<script>(\(\(\) => \{[\s\S]*?)<\/script><\/head>/.exec(putToSleep(page(SLEEPS)))?.[1];
    expect(script).toBeDefined();
    expect(() => new Function(script ?? 'not a script')).not.toThrow();
    expect(script).not.toMatch(/^\s*\/\//m);
  });

  it('leaves a page alone that does not say so, whatever stands in its text', () => {
    const awake = page('').replace('Hello', 'Hello data-sleeps=""');
    expect(putToSleep(awake)).toBe(awake);
  });
});

describe('the data by which its scripts take it over', () => {
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
  let data: PageData;

  beforeEach(async () => {
    shown = versionOf('Rs 6,800');
    data = new PageData();
    const compress = compressAnswers({ prepare: (html) => putToSleep(String(html), data), data });
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

  it('are no part of the page, and everything else stays where it was', async () => {
    const html = await (await fetch(origin)).text();
    expect(html).not.toContain('self.__next_f.push');
    expect(html).toContain(
      `<script data-src="?wake=${nameIn(html)}" data-first=""></script><script type="application/ld+json">`,
    );
    expect(html).toContain('<script id="_R_">run()</script>');
    expect(html.match(/data-first/g)).toHaveLength(2);
  });

  it('are a script at the address of the page that may be kept for good, whole and in their order', async () => {
    const name = nameIn(await (await fetch(origin)).text());
    const answer = await fetch(`${origin}?wake=${name}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const self: { __next_f?: unknown[] } = {};
    new Function('self', await answer.text())(self);
    expect(self.__next_f).toEqual([[0], [1, 'Rs 6,800']]);
  });

  it('are still there for who has the page as it was before it changed', async () => {
    const before = nameIn(await (await fetch(origin)).text());
    shown = versionOf('Rs 7,200');
    const after = nameIn(await (await fetch(origin)).text());
    expect(after).not.toBe(before);
    expect(await (await fetch(`${origin}?wake=${before}`)).text()).toContain('Rs 6,800');
    expect(await (await fetch(`${origin}?wake=${after}`)).text()).toContain('Rs 7,200');
  });

  it('are known again after a start when the page is the same, and not there when it is not', async () => {
    const name = nameIn(putToSleep(shown, new PageData()));
    expect((await fetch(`${origin}?wake=${name}`)).status).toBe(200);
    const gone = await fetch(`${origin}?wake=${'x'.repeat(22)}`);
    expect(gone.status).toBe(404);
    expect(gone.headers.get('cache-control')).toBe('no-store');
    expect(await gone.text()).toBe('');
  });

  it('are still there for a page that has not changed, however often others have', async () => {
    const name = nameIn(await (await fetch(origin)).text());
    for (const letter of ['a', 'b', 'c']) putToSleep(large(letter), data);
    expect(data.get(name)).toBeNull();
    expect(await (await fetch(`${origin}?wake=${name}`)).text()).toContain('Rs 6,800');
  });

  it('make room for the latest when they grow beyond all measure', () => {
    const names = ['a', 'b', 'c'].map((letter) => nameIn(putToSleep(large(letter), data)));
    expect(names.map((name) => data.get(name) !== null)).toEqual([false, true, true]);
  });
});

describe('an answer that is made for one request', () => {
  let answer = { type: 'text/html; charset=utf-8', isKept: false };
  let server: Server;
  let origin: string;

  beforeEach(async () => {
    answer = { type: 'text/html; charset=utf-8', isKept: false };
    server = createServer((request, response) => {
      sleepingPages(request, response);
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

  it('is put to sleep whole, however it was cut into parts', async () => {
    expect(await get()).toBe(putToSleep(page(SLEEPS)));
  });

  it('passes as it is when it is no page, or a kept one', async () => {
    answer.type = 'text/x-component';
    expect(await get()).toBe(page(SLEEPS));
    answer = { type: 'text/html; charset=utf-8', isKept: true };
    expect(await get()).toBe(page(SLEEPS));
  });
});
