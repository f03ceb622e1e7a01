import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PublishedPages } from '@/server/publishing/published-pages';
import { createPublisher, NOT_FOUND_PATH, type Publisher } from '@/server/publishing/publisher';
import type { RenderedDocument } from '@/server/publishing/render-document';
import { waitUntil } from '../../support/wait-until';

const ARTICLES = Array.from({ length: 150 }, (_, index) => `/articles/number-${index}`);
const PRODUCTS = ['/products/first', '/products/second'];
const FEED = '/products/feed.xml';
const PREVIEW = '/previews/product-first.jpg';

/** Renders pages as Next does. The front page shows the first product, articles show none, the feed all. */
class Shop {
  price = 1;
  isDatabaseAway = false;
  /** Whether pages are HTML that is worth compressing. */
  isLong = false;
  isBroken: (page: string) => boolean = () => false;
  products = [...PRODUCTS];
  rendered: string[] = [];
  /** How many pages are being rendered. */
  held = 0;
  /** What is recorded before pages are rendered: the pages that show it. */
  prepare: () => Promise<string[]> = async () => [];
  /** What the rendering of a page waits for. */
  hold: (page: string) => Promise<void> | null = () => null;

  render = async (path: string): Promise<RenderedDocument> => {
    const read = this.price;
    this.held += 1;
    await this.hold(path);
    this.held -= 1;
    this.rendered.push(path);
    const isGone = path === NOT_FOUND_PATH || (PRODUCTS.includes(path) && !this.products.includes(path));
    const found = isGone ? 404 : 200;
    const body = Buffer.from(`costs ${read}${this.isLong ? ' and not more than that'.repeat(100) : ''}`);
    const document = {
      path,
      status: this.isDatabaseAway || this.isBroken(path) ? 500 : found,
      headers: this.isLong ? { 'content-type': 'text/html' } : ({} as Record<string, string>),
      body,
    };
    const shown = path === '/' || path === PREVIEW ? 'first' : path.replace('/products/', '');
    return { document, reads: { slugs: new Set([shown]), isOfAll: path === FEED } };
  };
}

function newGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

let shop: Shop;
let pages: PublishedPages;
let publisher: Publisher;

beforeEach(async () => {
  shop = new Shop();
  pages = new PublishedPages();
  publisher = createPublisher({
    pages,
    render: (path) => shop.render(path),
    builtPaths: ['/', PREVIEW, FEED, ...ARTICLES, '/products/first'],
    listProductPages: async () => {
      if (shop.isDatabaseAway) throw new Error('the database is away');
      return shop.products;
    },
    prepare: () => shop.prepare(),
    logger: pino({ level: 'silent' }),
  });
  await publisher.start();
  shop.rendered = [];
});

afterEach(() => publisher.close());

const shown = (path: string) => pages.get(path)?.text() ?? null;
/** What somebody gets who waits for a page to be fresh. */
const visit = async (path: string) => {
  await publisher.untilFresh(path);
  return shown(path);
};

it('at the start every page is published, new ones too, but for preview pictures', () => {
  for (const path of ['/', FEED, ...ARTICLES, ...PRODUCTS]) expect(shown(path), path).toBe('costs 1');
  expect(pages.get(NOT_FOUND_PATH)?.status).toBe(404);
  expect(shown(PREVIEW)).toBeNull();
});

it('a page that somebody asks for before what it shows is recorded is rendered again afterwards', async () => {
  const recording = newGate();
  shop.prepare = async () => {
    await recording.opened;
    shop.price = 3;
    return ['/articles/number-7'];
  };
  const announced = publisher.announce();
  expect(await visit('/articles/number-7')).toBe('costs 1');
  recording.open();
  await announced;
  expect(shown('/articles/number-7')).toBe('costs 3');
});

it('what a change is about does not wait for all pages of the change before it', async () => {
  const gate = newGate();
  shop.hold = () => gate.opened;
  shop.price = 2;
  const first = publisher.announce();
  await waitUntil('pages of the first change are being rendered', async () => shop.held === 2);
  const recording = newGate();
  shop.prepare = async () => {
    recording.open();
    return ['/articles/number-149'];
  };
  const second = publisher.announce();
  await recording.opened;
  gate.open();
  await Promise.all([first, second]);
  expect(shop.rendered.indexOf('/articles/number-149')).toBeLessThan(5);
  expect(new Set(shop.rendered).size).toBeGreaterThan(ARTICLES.length);
});

it('while it is recorded what a change is about, no page is rendered that only may show it', async () => {
  const counts: number[] = [];
  shop.hold = () => new Promise((resolve) => setTimeout(resolve, 1));
  const first = publisher.announce();
  await waitUntil('pages of the first change are being rendered', async () => shop.rendered.length > 0);
  shop.prepare = async () => {
    counts.push(shop.rendered.length);
    await new Promise((resolve) => setTimeout(resolve, 60));
    counts.push(shop.rendered.length);
    return [];
  };
  await Promise.all([first, publisher.announce()]);
  const [before = 0, after = 0] = counts;
  expect(after - before).toBeLessThanOrEqual(2);
  expect(new Set(shop.rendered).size).toBeGreaterThan(ARTICLES.length);
});

it('changes that come without end keep no page from being published', async () => {
  shop.price = 2;
  let isOver = false;
  const storm = (async () => {
    while (!isOver) {
      void publisher.announce('second');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  await expect.poll(() => shown('/products/second'), { timeout: 10_000 }).toBe('costs 2');
  isOver = true;
  await storm;
});

it('what cannot be recorded keeps no page from being published', async () => {
  shop.prepare = () => Promise.reject(new Error('the database is away'));
  shop.price = 2;
  await publisher.announce();
  expect(shown('/')).toBe('costs 2');
});

it('pages are compressed as well as they can be when no other waits to be rendered', async () => {
  const gate = newGate();
  shop.isLong = true;
  shop.hold = (page) => (page === FEED ? gate.opened : null);
  const coding = () => pages.get('/products/first')?.representationFor('gzip, br').headers.at(-1);
  const announced = publisher.announce('first');
  await waitUntil('it is published', async () => coding() === 'gzip');
  gate.open();
  await announced;
  expect(coding()).toBe('gzip');
  await waitUntil('it is compressed', async () => coding() === 'br');
});

describe('when a product changes (rule 40)', () => {
  it('its own page is published first, then what shows it, and nothing else is rendered', async () => {
    shop.price = 2;
    await publisher.announce('first');
    expect(shop.rendered[0]).toBe('/products/first');
    expect(shop.rendered.toSorted()).toEqual(['/', '/products/first', FEED].sort());
    expect(shown('/products/first')).toBe('costs 2');
    expect(shown('/products/second')).toBe('costs 1');
  });

  it('its own page does not wait for what is recorded', async () => {
    const recording = newGate();
    shop.prepare = () => recording.opened.then(() => []);
    shop.price = 2;
    const announced = publisher.announce('first');
    await waitUntil('it is published', async () => shown('/products/first') === 'costs 2');
    expect(shop.rendered).toEqual(['/products/first']);
    recording.open();
    await announced;
    expect(shown('/')).toBe('costs 2');
  });

  it('a requested page is rendered at once, though others are still queued', async () => {
    const gate = newGate();
    const asked = ['/articles/number-149', '/products/first'];
    shop.hold = (page) => (asked.includes(page) ? null : gate.opened);
    shop.price = 2;
    const round = publisher.announce();
    for (const page of asked) expect(await visit(page)).toBe('costs 2');
    expect(shop.rendered).toEqual(asked);
    gate.open();
    await round;
  });

  it('it is published before most of a hundred new pages that are asked for in the same moment', async () => {
    const asked = Array.from({ length: 100 }, (_, index) => `/products/new-${index}`);
    let running = 0;
    let mostAtOnce = 0;
    shop.hold = async () => {
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
    };
    // Two people ask for each of them.
    const visits = [...asked, ...asked].map((page) => publisher.publish(page));
    shop.price = 2;
    await publisher.announce('first');
    expect(shop.rendered.indexOf('/products/first')).toBeLessThan(asked.length / 2 + 10);
    await Promise.all(visits);
    expect(mostAtOnce).toBeLessThanOrEqual(4);
    expect(shop.rendered.filter((page) => asked.includes(page))).toHaveLength(asked.length);
    expect(shown('/products/new-99')).not.toBeNull();
  });

  it('a change during a render is not lost', async () => {
    const gate = newGate();
    shop.hold = () => gate.opened;
    shop.price = 2;
    void publisher.announce('first');
    const early = visit('/products/first');
    shop.price = 3;
    const round = publisher.announce('first');
    gate.open();
    expect(await early).toBe('costs 3');
    await round;
    expect(shown('/products/first')).toBe('costs 3');
  });

  it('a product that is new is published, and one that is gone is gone', async () => {
    shop.products = ['/products/second'];
    await publisher.announce('first');
    expect(shown('/products/first')).toBeNull();
    shop.products = PRODUCTS;
    await publisher.announce('first');
    expect(shown('/products/first')).toBe('costs 1');
  });
});

describe('when everything may have changed', () => {
  it('every page is published anew', async () => {
    shop.price = 2;
    await publisher.announce();
    expect([...ARTICLES, ...PRODUCTS].map(shown)).toEqual([...ARTICLES, ...PRODUCTS].map(() => 'costs 2'));
    expect(shop.rendered).toContain(NOT_FOUND_PATH);
  });

  it('a preview picture is drawn when somebody asks for it', async () => {
    await publisher.publish(PREVIEW);
    shop.price = 2;
    shop.rendered = [];
    await publisher.announce();
    expect(shop.rendered).not.toContain(PREVIEW);
    expect(shown(PREVIEW)).toBe('costs 1');
    expect(await visit(PREVIEW)).toBe('costs 2');
  });
});

describe('when the database goes away after a change', () => {
  it('pages stay as they were, however often it comes and goes, and are published once it is back', async () => {
    shop.isDatabaseAway = true;
    shop.price = 2;
    for (const slug of ['first', '', 'first']) await publisher.announce(slug);
    expect(await visit('/products/first')).toBe('costs 1');
    expect(await visit('/articles/number-7')).toBe('costs 1');
    shop.isDatabaseAway = false;
    await expect.poll(() => shown('/products/first'), { timeout: 30_000 }).toBe('costs 2');
  });

  it('few of many pages are tried, until one of them succeeds', async () => {
    shop.isDatabaseAway = true;
    await publisher.announce();
    expect(shop.rendered.length).toBeLessThan(10);
    shop.isDatabaseAway = false;
    shop.price = 2;
    await publisher.announce();
    expect(ARTICLES.map(shown)).toEqual(ARTICLES.map(() => 'costs 2'));
  });
});

describe('a page that cannot be rendered', () => {
  it('keeps no other page from being published', async () => {
    const broken = ['/', FEED, '/articles/number-0', '/articles/number-1', '/products/first'];
    shop.isBroken = (page) => broken.includes(page);
    shop.price = 2;
    await publisher.announce();
    const others = [...ARTICLES, '/products/second'].filter((page) => !broken.includes(page));
    await expect.poll(() => others.map(shown), { timeout: 10_000 }).toEqual(others.map(() => 'costs 2'));
    expect(shown('/')).toBe('costs 1');
  });
});
