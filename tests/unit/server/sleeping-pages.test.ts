import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putToSleep, sleepingPages } from '@/scripts/server/sleeping-pages';

const SLEEPS = ' data-sleeps=""';
const page = (mark: string) =>
  `<!DOCTYPE html><html lang="en"${mark}><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><script src="/_next/static/chunks/b.js" async=""></script></head><body><p>Hello</p><script>self.__next_f.push([0])</script></body></html>`;

describe('a page that may sleep', () => {
  it('keeps its words and its order, and its scripts wait', () => {
    const html = putToSleep(page(SLEEPS));
    expect(html).toContain('<script data-src="/_next/static/chunks/b.js" async=""></script>');
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
