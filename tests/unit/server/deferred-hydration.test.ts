import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deferHydration, deferHydrationOfResponse } from '@/server/hydration/defer-hydration';

const SLEEPS = ' data-defer-hydration=""';
const page = (mark: string) =>
  `<!DOCTYPE html><html lang="en"${mark}><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script></head><body><p>Hello</p><script>self.__next_f.push([0])</script></body></html>`;

describe('a page with deferred hydration', () => {
  it('keeps its content, its RSC payload and their order, and defers its scripts', () => {
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
