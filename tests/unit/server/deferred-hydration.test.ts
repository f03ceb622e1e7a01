import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { newRequestOutcome } from '@/lib/http/request-outcome';
import { deferHydration } from '@/server/hydration/defer-hydration';
import { deferredHydrationStep } from '@/server/responses/deferred-hydration-step';
import { applyResponseSteps } from '@/server/responses/response-steps';

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

describe('a page that is rendered per request', () => {
  /** What a browser gets of a page that is sent in two parts. */
  async function sent(type: string): Promise<string> {
    const server = createServer((request, response) => {
      applyResponseSteps({ request, response, outcome: newRequestOutcome() }, [deferredHydrationStep]);
      response.setHeader('Content-Type', type);
      response.write(page(SLEEPS).slice(0, 90));
      response.end(page(SLEEPS).slice(90));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const text = await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).text();
    await new Promise((resolve) => server.close(resolve));
    return text;
  }

  it('gets deferred hydration, however its stream is split', async () => {
    expect(await sent('text/html; charset=utf-8')).toBe(deferHydration(page(SLEEPS)));
  });

  it('passes unchanged when it is no page', async () => {
    expect(await sent('text/x-component')).toBe(page(SLEEPS));
  });
});
