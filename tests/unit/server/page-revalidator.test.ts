import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPageRevalidator, type PageRevalidator } from '@/server/revalidation/page-revalidator';
import { waitForFreshPage } from '@/server/revalidation/wait-for-fresh-page';

const ARTICLES = Array.from({ length: 150 }, (_, index) => `/articles/number-${index}`);
const PRODUCTS = ['/products/first', '/products/second'];
const KEY = 'the key of the build';

/** Caches pages as Next does: a request with the build's key renders one again, any other gets the cached one. */
class Shop {
  price = 1;
  isDatabaseAway = false;
  rendered: string[] = [];
  /** What the rendering of a page waits for. */
  hold: (page: string) => Promise<void> | null = () => null;
  readonly kept = new Map<string, string>();

  async render(page: string): Promise<number> {
    const read = this.price;
    await this.hold(page);
    if (this.isDatabaseAway) return 500;
    this.rendered.push(page);
    this.kept.set(page, `costs ${read}`);
    return 200;
  }
}

function newGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

let shop: Shop;
let servers: Server[] = [];
let refresher: PageRevalidator;
let visitors: string;

async function listen(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  shop = new Shop();
  const listener: Parameters<typeof createServer>[1] = async (request, response) => {
    const url = request.url ?? '/';
    if (url === '/api/refresh') return void response.end('{}');
    if (url === '/sitemap.xml') {
      if (shop.isDatabaseAway) response.statusCode = 503;
      const pages = ['/', ...ARTICLES, ...PRODUCTS];
      return void response.end(pages.map((page) => `<loc>http://shop.test${page}</loc>`).join(''));
    }
    if (request.headers['x-prerender-revalidate'] === KEY) response.statusCode = await shop.render(url);
    response.end(shop.kept.get(url));
  };
  const origin = await listen(listener);
  const manifest = { paths: ['/', '/previews/home.jpg', ...PRODUCTS], revalidationKey: KEY };
  refresher = createPageRevalidator({ origin, manifest, logger: pino({ level: 'silent' }) });
  visitors = await listen(
    waitForFreshPage(refresher, (request, response) => void listener(request, response), 60_000),
  );
  await refresher.start();
});

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers = [];
});

const visit = async (page: string) => (await fetch(visitors + page)).text();

describe('when the catalogue changes (rule 40)', () => {
  it('every page is revalidated, those of the product first', async () => {
    shop.price = 2;
    shop.rendered = [];
    await refresher.revalidate('second');
    // Two are rendered at once, and the feed besides, which lists the variants.
    expect(shop.rendered.slice(0, 4)).toEqual(expect.arrayContaining(['/', '/products/second']));
    expect(shop.rendered.slice(0, 9)).toEqual(
      expect.arrayContaining([...PRODUCTS, '/products/feed.xml', '/llms.txt', '/search-index.json']),
    );
    expect(ARTICLES.map((page) => shop.kept.get(page))).toEqual(ARTICLES.map(() => 'costs 2'));
  });

  it('a requested page is rendered at once, though others are still queued', async () => {
    const gate = newGate();
    const asked = ['/articles/number-149', '/products/first'];
    shop.hold = (page) => (asked.includes(page) ? null : gate.opened);
    shop.price = 2;
    shop.rendered = [];
    const round = refresher.revalidate('second');
    for (const page of asked) expect(await visit(page)).toBe('costs 2');
    expect(shop.rendered).toEqual(asked);
    gate.open();
    await round;
  });

  it('a change during a render is not lost', async () => {
    const gate = newGate();
    shop.hold = () => gate.opened;
    shop.price = 2;
    void refresher.revalidate('first');
    const early = visit('/products/first');
    shop.price = 3;
    const round = refresher.revalidate('first');
    gate.open();
    expect(await early).toBe('costs 3');
    await round;
    expect(shop.kept.get('/products/first')).toBe('costs 3');
  });

  it('a rarely requested page is rendered on request', async () => {
    shop.rendered = [];
    await refresher.revalidate();
    expect(shop.rendered).not.toContain('/previews/home.jpg');
    shop.price = 2;
    expect(await visit('/previews/home.jpg')).toBe('costs 2');
  });
});

describe('when the database goes away after a change', () => {
  it('pages stay as they were, and are revalidated once it is back', async () => {
    shop.isDatabaseAway = true;
    shop.price = 2;
    await refresher.revalidate('first');
    expect(await visit('/products/first')).toBe('costs 1');
    expect(await visit('/articles/number-7')).toBe('costs 1');
    shop.isDatabaseAway = false;
    await expect.poll(() => visit('/products/first'), { timeout: 30_000 }).toBe('costs 2');
  });
});
