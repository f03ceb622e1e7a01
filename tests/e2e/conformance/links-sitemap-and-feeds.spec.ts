import sharp from 'sharp';
import { checkStructuredData } from '../../support/check-structured-data';
import { type CrawledPage, crawlPage, crawlSite, listInternalLinks } from '../support/crawl-site';
import { expect, test } from '../support/test';

test.describe('all pages linked from the home page', () => {
  test.describe.configure({ timeout: 300_000 });

  test('exist, with every anchor, a title and a description', async ({ page }) => {
    await page.goto('/');
    const { origin } = new URL(page.url());
    const site = await crawlSite(page, '/');
    const pages = [...site.values()];
    expect(pages.filter(({ path }) => path.startsWith('/articles/')).length).toBeGreaterThan(3);

    const broken = pages.flatMap((read) =>
      listInternalLinks(read, origin).flatMap(({ href, target }) => {
        const led = site.get(target.pathname + target.search);
        // `#from=…` is the article attribution; it is no anchor on the page.
        const anchor = target.hash.startsWith('#from=') ? '' : decodeURIComponent(target.hash.slice(1));
        if (led?.status !== 200) return [`${read.path}: ${href} answers ${led?.status}`];
        return anchor && !led.ids.includes(anchor) ? [`${read.path}: ${href} has no such anchor`] : [];
      }),
    );
    expect(broken).toEqual([]);

    const html = pages.filter(({ type }) => type.startsWith('text/html'));
    expect(html.flatMap((read) => faultsOf(read, origin))).toEqual([]);
    const titles = html.filter(({ isIndexed }) => isIndexed).map(({ title }) => title);
    expect(titles.length, 'no two pages have the same title').toBe(new Set(titles).size);
    const documents = html.flatMap(({ path, structuredData }) =>
      structuredData.map((json) => ({ page: path, json })),
    );
    expect(checkStructuredData(documents)).toEqual([]);
  });
});

/** An earlier version of a policy names the present one. */
const canonicalPathOf = (path: string) => path.replace(/\/$/, '').replace(/^(\/policies\/[^/]+)\/\d+$/, '$1');

function faultsOf(read: CrawledPage, origin: string): string[] {
  const { pathname } = new URL(read.path, origin);
  const faults = [
    read.headings === 1 ? '' : `has ${read.headings} h1`,
    read.title.length > 3 ? '' : 'has no title',
    read.description.length >= 30 && read.description.length <= 200 ? '' : `description: ${read.description}`,
    read.canonical.replace(/\/$/, '') === origin + canonicalPathOf(pathname)
      ? ''
      : `canonical: ${read.canonical}`,
    read.isIndexed && read.structuredData.length === 0 ? 'has no structured data' : '',
    new Set(read.ids).size === read.ids.length ? '' : 'has an id twice',
  ];
  return faults.filter(Boolean).map((fault) => `${read.path} ${fault}`);
}

test('the sitemap lists every indexable page, and its pictures exist', async ({ page }) => {
  await page.goto('/');
  const sitemap = await page.evaluate(async () => {
    const text = await (await fetch('/sitemap.xml')).text();
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    if (parsed.querySelector('parsererror')) return null;
    const contents = (name: string) =>
      [...parsed.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');
    // As the schema has them (sitemaps.org, sitemap.xsd): the address, the last change, then what others add.
    const orders = [...parsed.getElementsByTagName('url')].map(({ children }) =>
      [...children].map(({ nodeName }) => nodeName).join(' '),
    );
    return { pages: contents('loc'), pictures: contents('image:loc'), changed: contents('lastmod'), orders };
  });
  const { origin } = new URL(page.url());
  const listed = sitemap?.pages.map((address) => new URL(address).pathname) ?? [];
  for (const path of ['/', '/articles', '/articles/upper-back-and-neck-pain', '/articles/topics/neck-pain'])
    expect(listed).toContain(path);
  expect(sitemap?.changed.length).toBe(listed.length);
  for (const order of sitemap?.orders ?? []) expect(order).toMatch(/^loc lastmod(?: image:image)*$/);
  for (const { path, type, isIndexed } of (await crawlSite(page, '/')).values()) {
    if (isIndexed && type.startsWith('text/html') && path !== '/cart')
      expect(listed, path).toContain(new URL(path, origin).pathname);
  }
  for (const picture of new Set(sitemap?.pictures)) {
    expect((await page.request.get(picture)).status(), picture).toBe(200);
  }
});

test('the preview picture of each kind of page has the size that social networks ask for', async ({
  page,
}) => {
  await page.goto('/');
  const paths = ['/', '/articles', '/articles/dry-cupping-vs-wet-cupping', '/products/nue-cupping-massager'];
  for (const path of paths) {
    const { preview } = await crawlPage(page, path);
    const response = await page.request.get(preview);
    expect(response.headers()['content-type'], path).toBe('image/jpeg');
    const body = await response.body();
    expect(await sharp(body).metadata(), path).toMatchObject({ width: 1200, height: 630, format: 'jpeg' });
    expect(body.length, 'messengers leave out what is heavier').toBeLessThan(300_000);
  }
  expect((await page.request.get('/previews/article-nowhere.jpg')).status()).toBe(404);
});

test('feeds are well-formed and link to existing pages', async ({ page }) => {
  await page.goto('/');
  const links = await page.evaluate(async () => {
    const read = async (path: string, selector: string) => {
      const text = await (await fetch(path)).text();
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      if (parsed.querySelector('parsererror')) return [];
      return [...parsed.querySelectorAll(selector)].map(
        (link) => link.getAttribute('href') ?? link.textContent ?? '',
      );
    };
    return {
      articles: await read('/feed.xml', 'entry > link'),
      products: await read('/products/feed.xml', 'item > link, item > image_link, item > *|link'),
    };
  });
  expect(links.articles.length).toBeGreaterThanOrEqual(3);
  expect(links.products.length).toBeGreaterThan(0);
  for (const link of new Set(links.articles)) {
    expect((await page.request.get(link)).status(), link).toBe(200);
  }
  const llms = await (await page.request.get('/llms.txt')).text();
  expect(llms).toContain('](');
  for (const [, link = ''] of llms.matchAll(/\]\((http[^)]+)\)/g)) {
    if (link.includes('/test-cup-')) continue;
    expect((await page.request.get(link)).status(), link).toBe(200);
  }
});

test('a new price is the same on the page, in its structured data and in the merchants’ feed', async ({
  page,
  ownProduct,
  database,
}) => {
  await database.setPrice(ownProduct.sku, 543_200);
  await expect(async () => {
    await page.goto(`/products/${ownProduct.slug}`);
    await expect(page.locator('main').getByText('PKR 5,432').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  const { structuredData } = await crawlPage(page, `/products/${ownProduct.slug}`);
  const things = structuredData.flatMap((json) => JSON.parse(json)['@graph']);
  const offers = things.find((thing) => thing['@type'] === 'Product').offers;
  expect(offers).toEqual([
    expect.objectContaining({ sku: ownProduct.sku, price: '5432.00', priceCurrency: 'PKR' }),
    expect.objectContaining({ sku: ownProduct.duoSku, price: '9000.00', priceCurrency: 'PKR' }),
  ]);
  for (const { price } of offers) {
    const shown = `PKR\u00a0${Number(price).toLocaleString('en-US')}`;
    await expect(page.locator('main').getByText(shown).first()).toBeVisible();
  }
  await expect(async () => {
    const feed = await (await page.request.get('/products/feed.xml')).text();
    const item = feed.split('<item>').find((part) => part.includes(`<g:id>${ownProduct.sku}<`));
    expect(item).toContain('<g:price>5432.00 PKR</g:price>');
  }).toPass();
});
