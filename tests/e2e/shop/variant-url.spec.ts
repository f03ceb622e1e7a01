import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { crawlPage } from '../support/crawl-site';
import { environment } from '../support/environment';
import { expect, test } from '../support/test';

test('each item of the merchant feed leads to a page with that variant selected, at the same price', async ({
  page,
  ownProduct,
}) => {
  await page.goto('/');
  const { origin } = new URL(page.url());
  await expect(async () => {
    const feed = await (await page.request.get('/products/feed.xml')).text();
    expect(feed).toContain(ownProduct.duoSku);
  }).toPass();
  const items = (await (await page.request.get('/products/feed.xml')).text()).split('<item>').slice(1);
  const read = (item: string, name: string) => new RegExp(`<g:${name}>([^<]*)<`).exec(item)?.[1] ?? '';
  const own = items.filter((item) =>
    [ownProduct.slug, 'nue-cupping-massager'].includes(read(item, 'item_group_id')),
  );
  expect(own.length).toBeGreaterThanOrEqual(4);
  for (const item of own) {
    const link = read(item, 'link');
    const sku = read(item, 'id');
    const landing = await crawlPage(page, new URL(link).pathname);
    expect(landing.status, link).toBe(200);
    expect(landing.canonical).toBe(`${origin}/products/${read(item, 'item_group_id')}`);
    const product = thingsOf(landing.structuredData).find((thing) => thing['@type'] === 'Product');
    expect(product).toMatchObject({
      sku,
      url: link,
      inProductGroupWithID: read(item, 'item_group_id'),
      offers: { sku, url: link, price: (read(item, 'sale_price') || read(item, 'price')).split(' ')[0] },
    });
    const whole = await crawlPage(page, new URL(landing.canonical).pathname);
    const offers = thingsOf(whole.structuredData).find((thing) => thing['@type'] === 'Product')?.offers;
    expect(offers).toContainEqual(expect.objectContaining({ sku, url: link }));
  }
});

function thingsOf(structuredData: readonly string[]): Record<string, unknown>[] {
  return structuredData.flatMap((json) => JSON.parse(json)['@graph']);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a variant URL shows the variant selected with its price, and its form buys it', async ({
    page,
    ownProduct,
    database,
  }) => {
    const address = `/products/${ownProduct.slug}/${ownProduct.duoSku}`;
    await page.goto(address);
    const duo = page.getByRole('radio', { name: /Duo set/ });
    await expect(duo).toBeChecked();
    await expect(page.locator('label').filter({ has: duo })).toContainText('PKR 9,000');
    await database.setPrice(ownProduct.duoSku, 876_500);
    await expect(async () => {
      await page.goto(address);
      await expect(page.locator('label').filter({ has: duo })).toContainText('PKR 8,765', { timeout: 500 });
    }).toPass();
    await page.getByRole('button', { name: 'Add to cart' }).first().click();
    await expect(page.getByRole('main')).toContainText('Duo set');
    await expect(page.getByRole('main')).toContainText('PKR 8,765');
  });

  test('a sold-out variant is shown as such, and no other is selected instead', async ({
    page,
    database,
  }) => {
    const goods = await database.createProduct({ single: 5, duo: 0 });
    await page.goto(`/products/${goods.slug}/${goods.duoSku}`);
    await expect(page.getByRole('radio', { name: /Single/ })).not.toBeChecked();
    await expect(page.getByRole('radio', { name: /Duo set/ })).toBeDisabled();
    await expect(page.locator('label').filter({ hasText: 'Duo set' })).toContainText('Sold out');
    await database.deactivateProduct(goods);
  });

  test('unknown products, variants and previews are 404, and leave no file in the cache', async ({
    page,
    ownProduct,
  }) => {
    const paths = [
      '/products/no-such-cup',
      `/products/${ownProduct.slug}/NO-SUCH-1`,
      `/products/${ownProduct.slug}/${ownProduct.sku.toLowerCase()}`,
      `/products/no-such-cup/${ownProduct.sku}`,
      '/products/no-such-cup.rsc',
      '/previews/product-no-such-cup.jpg',
      '/previews/article-no-such-article.jpg',
      '/previews/no-such-preview.jpg',
    ];
    for (const address of paths) {
      const response = await page.request.get(address);
      expect(response.status(), address).toBe(404);
      expect(await response.text(), address).toContain('</h1>');
    }
    for (const address of paths) {
      const posted = await page.request.post(address, { multipart: { a: '1' } });
      expect(posted.status(), address).toBeGreaterThanOrEqual(400);
      expect(posted.status(), address).toBeLessThan(500);
    }
    const endless = await page.request.get(`/previews/no-such-${'x'.repeat(300)}.jpg`);
    expect(endless.status()).toBe(404);
    // Next keeps pages in one folder and documents in another.
    const folder = path.join(environment.buildFolder, 'server');
    const files = await readdir(folder, { recursive: true });
    expect(
      files.filter((file) => /no-such/i.test(file) || file.includes(ownProduct.sku.toLowerCase())),
    ).toEqual([]);
  });
});
