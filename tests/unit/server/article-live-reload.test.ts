import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LiveReload } from '@/scripts/article/live-reload';

const PAGE = { accept: 'text/html' };
const pages = new LiveReload();
let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (pages.handle(request, response)) return;
    const isData = request.url === '/data';
    response.setHeader('Content-Type', isData ? 'application/json' : 'text/html; charset=utf-8');
    response.write(isData ? '{' : '<!doctype html><h1>An article</h1>');
    response.end(isData ? '}' : '<p>The end</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

it('a page gets the live-reload script, and no other response is changed', async () => {
  const page = await (await fetch(origin, { headers: PAGE })).text();
  expect(page).toMatch(/^<!doctype html><h1>An article<\/h1><p>The end<\/p><script>.*__saved/);
  expect(await (await fetch(`${origin}/data`, { headers: PAGE })).text()).toBe('{}');
});

it('an open page is notified of a save', async () => {
  const stream = await fetch(`${origin}/__saved`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(': open\n\n');
  pages.publish([]);
  expect((await reader?.read())?.value).toContain('event: saved');
  await reader?.cancel();
});

it('validation issues are shown on the page with file and line until they are fixed', async () => {
  pages.publish([{ file: 'content/articles/a.mdx', line: 7, message: 'there is no article "<b>"' }]);
  const broken = await fetch(`${origin}/articles/a`, { headers: PAGE });
  expect(broken.status).toBe(500);
  const text = await broken.text();
  expect(text).toContain('content/articles/a.mdx:7');
  expect(text).toContain('there is no article &quot;&lt;b>&quot;');
  pages.publish([]);
  expect((await fetch(`${origin}/articles/a`, { headers: PAGE })).status).toBe(200);
});
