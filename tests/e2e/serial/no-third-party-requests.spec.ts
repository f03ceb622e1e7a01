import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { SignInPage } from '../pages/admin-pages';
import { crawlSite } from '../support/crawl-site';
import { environment } from '../support/environment';
import { expect, test } from '../support/test';

const TITLES = [
  'Cup 🌸 for two 👩‍🔧',
  'کپنگ مساجر ۱۲۳ گردن کے لیے',
  '王小明 का कप ☕️ ไทย 한국 မြန်မာ',
  '&<>"\' ﷽ \u202e‮',
];

test('preview pictures render any title, and no page requests a third-party host (rule 41)', async ({
  page,
  database,
}) => {
  test.slow();
  for (const title of TITLES) {
    const goods = await database.createProduct();
    await database.query('update product set title = $2, tagline = $2 where slug = $1', [goods.slug, title]);
    await expect(async () => {
      const response = await page.request.get(`/products/${goods.slug}`);
      expect(response.status()).toBe(200);
    }).toPass();
    const preview = await page.request.get(`/previews/product-${goods.slug}.jpg`);
    expect(preview.status(), title).toBe(200);
    expect(await sharp(await preview.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
    await database.deactivateProduct(goods);
  }

  await page.goto('/');
  for (const { path, preview } of (await crawlSite(page, '/')).values()) {
    if (preview) expect((await page.request.get(preview)).status(), path).toBe(200);
  }
  const others = [
    '/sitemap.xml',
    '/feed.xml',
    '/products/feed.xml',
    '/llms.txt',
    '/search-index.json',
    '/manifest.webmanifest',
  ];
  const asked = [
    '/search?q=🌸',
    '/search?q=گردن',
    '/checkout',
    '/orders/find',
    '/forgot-password',
    '/nowhere',
  ];
  for (const address of [...others, ...asked]) await page.request.get(encodeURI(address));
  await page.goto('/admin/orders');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin/orders');
  const rooms = await page
    .locator('nav a[href^="/admin"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(rooms.length).toBeGreaterThan(5);
  for (const room of rooms) expect((await page.request.get(room)).status(), room).toBe(200);

  // Everything that other tests asked of this shop before is written there too.
  const lines = (await readFile(environment.foreignHostsFile, 'utf8')).trim().split('\n');
  expect(lines.some((line) => /^guarding \d+ .*\/server\/run\.mjs$/.test(line))).toBe(true);
  expect(lines.filter((line) => line.startsWith('refused'))).toEqual([]);
});
