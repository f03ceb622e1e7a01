import type { APIRequestContext, APIResponse } from '@playwright/test';
import { NETWORK_LABELS } from '@/lib/sharing/share-network';
import { NETWORK_PAGES, WINDOW_NETWORKS } from '../support/social-networks';
import { expect, test } from '../support/test';

const PRODUCT = 'nue-cupping-massager';
const START = '/api/share';
const NO_SHARE = '/api/share/018f0000-0000-7000-8000-000000000000';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';
const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const TELEGRAM = {
  'User-Agent': 'TelegramBot (like TwitterBot)',
  'X-Forwarded-For': '149.154.161.220',
};
const ONCE = { maxRedirects: 0 };

async function start(request: APIRequestContext, network = 'whatsapp') {
  const response = await request.post(START, {
    data: { network, productSlug: PRODUCT },
    headers: { 'User-Agent': BROWSER },
  });
  expect(response.status(), await response.text()).toBe(200);
  const share = await response.json();
  return { ...share, path: new URL(share.shareUrl).pathname };
}

async function expectProblem(response: APIResponse, status: number): Promise<void> {
  expect(response.status(), await response.text()).toBe(status);
  expect(response.headers()['content-type']).toBe('application/problem+json');
}

test('sharing and returning unlocks one code, which is then in the cart', async ({
  request,
  testProduct,
}) => {
  await request.post('/api/cart/lines', { data: { sku: testProduct.sku, quantity: 1 } });
  const share = await start(request);
  expect(share).toMatchObject({ status: 'started', unlocksAt: 'returned' });
  expect(share.intentUrl).toMatch(/^https:\/\/wa\.me\/\?text=/);
  expect(decodeURIComponent(share.intentUrl)).toContain(share.shareUrl);
  expect(decodeURIComponent(share.intentUrl)).toContain('I get a discount');
  expect(decodeURIComponent(share.intentUrl)).toMatch(/PKR \d/);

  const returned = `${START}/${share.shareId}/returned`;
  const early = await (await request.post(returned)).json();
  expect(early).toMatchObject({ status: 'started', retryAfterMs: expect.any(Number) });
  expect(early.promotionCode).toBeUndefined();
  await expect
    .poll(async () => (await (await request.post(returned)).json()).status, {
      intervals: [early.retryAfterMs],
    })
    .toBe('returned');

  const looked = await request.get(`${START}/${share.shareId}`);
  expect(looked.headers()['cache-control']).toBe('private, no-store');
  const { promotionCode } = await looked.json();
  expect(promotionCode).toMatchObject({
    code: expect.stringMatching(/^NUE(-[0-9A-Z]{4}){4}$/),
    percentOffBps: 1500,
    minimumSubtotalMinor: 0,
  });
  const again = await request.get(`${START}/${share.shareId}`, {
    headers: { 'If-None-Match': looked.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
  expect((await start(request, 'telegram')).promotionCode).toEqual(promotionCode);
});

test('a share is accessible only to its own visitor', async ({ request, newVisitor }) => {
  const share = await start(request);
  const stranger = (await newVisitor()).request;
  await start(stranger);
  await expectProblem(await stranger.get(`${START}/${share.shareId}`), 404);
  await expectProblem(await stranger.post(`${START}/${share.shareId}/returned`), 404);
  await expectProblem(await stranger.get(`${START}/x%27`), 404);
});

test('without JavaScript the form leads to the network, or to the page with the link', async ({
  newVisitor,
}) => {
  const visitor = await newVisitor({ javaScriptEnabled: false });
  const share = (network: string, productSlug = PRODUCT) =>
    visitor.request.post(START, {
      form: { network, productSlug },
      headers: { Accept: 'text/html' },
      ...ONCE,
    });
  for (const network of WINDOW_NETWORKS) {
    const response = await share(network);
    expect(response.status()).toBe(303);
    const { protocol, host } = new URL(response.headers().location ?? '');
    expect({ protocol, host }).toEqual({
      protocol: 'https:',
      host: NETWORK_PAGES[NETWORK_LABELS[network].name],
    });
  }
  for (const network of ['email', 'native', 'copy']) {
    expect((await share(network)).headers().location).toMatch(/^\/s\/mine\?share=[0-9a-f-]{36}$/);
  }
  expect((await share('carrier-pigeon')).headers().location).toBe('/s/mine?problem=invalid_fields');
  expect((await share('copy', 'no-such')).headers().location).toBe('/s/mine?problem=unknown_product');

  const page = await visitor.newPage();
  await page.goto((await share('copy')).headers().location ?? '');
  await expect(page.getByRole('link', { name: /\/s\/[\w-]{24}$/ })).toBeVisible();
  await expect(async () => {
    await page.getByRole('button', { name: 'I’ve shared it' }).click();
    await expect(page.getByText(/Your code: NUE-/)).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test('an invalid share request gets a problem response', async ({ request }) => {
  const data = { network: 'x', productSlug: PRODUCT };
  for (const path of [START, `${NO_SHARE}/returned`]) {
    for (const headers of [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null' },
    ] as Record<string, string>[]) {
      await expectProblem(await request.post(path, { data, headers }), 403);
    }
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      await expectProblem(await request.fetch(path, { method }), 405);
    }
    const xml = await request.post(path, { data: '<x/>', headers: { 'Content-Type': 'application/xml' } });
    await expectProblem(xml, 415);
    await expectProblem(await request.post(path, { data: { ...data, more: 'x'.repeat(20_000) } }), 413);
  }
  await expectProblem(await request.post(NO_SHARE, { data }), 405);
  await expectProblem(await request.post('/s/AAAAAAAAAAAAAAAAAAAAAAAA', { data }), 405);
  await expectProblem(await request.post(START, { data: { ...data, network: 'myspace' } }), 422);
  await expectProblem(await request.post(START, { data: { network: 'x' } }), 422);
  await expectProblem(await request.post(START, { data: { ...data, productSlug: 'no-such' } }), 422);
  const malformed = { data: '{', headers: { 'Content-Type': 'application/json' } };
  await expectProblem(await request.post(START, malformed), 400);
});

test('a visitor who shares too often is rate limited', async ({ request }) => {
  await start(request);
  const answers = await Promise.all(
    Array.from({ length: 35 }, () => request.post(START, { data: { network: 'x', productSlug: PRODUCT } })),
  );
  const refused = answers.filter((answer) => answer.status() === 429);
  // The first came without a cookie and is not counted under it.
  expect(refused).toHaveLength(5);
  expect(Number(refused[0]?.headers()['retry-after'])).toBeGreaterThan(0);
});

test('a friend is led to the product and remembered; the sharer is not, and then has a code (rule 22)', async ({
  request,
  newVisitor,
}) => {
  const share = await start(request, 'facebook');
  expect(share.unlocksAt).toBe('friend_visited');
  const own = await request.get(share.path, { headers: { 'User-Agent': BROWSER }, ...ONCE });
  expect(own.headers()['set-cookie']).toBeUndefined();
  const machines: Record<string, string>[] = [
    { 'User-Agent': PHONE, 'Sec-Purpose': 'prefetch' },
    { 'User-Agent': 'curl/8.5.0' },
  ];
  for (const headers of machines) {
    const looked = await (await newVisitor()).request.get(share.path, { headers, ...ONCE });
    expect([looked.status(), looked.headers()['set-cookie']]).toEqual([303, undefined]);
  }
  const head = await (await newVisitor()).request.head(share.path, {
    headers: { 'User-Agent': PHONE },
    ...ONCE,
  });
  expect([head.status(), head.headers()['set-cookie']]).toEqual([303, undefined]);
  expect((await (await request.get(`${START}/${share.shareId}`)).json()).status).toBe('started');

  const friend = await newVisitor();
  const opened = await friend.request.get(share.path, { headers: { 'User-Agent': PHONE }, ...ONCE });
  expect(opened.status()).toBe(303);
  expect(opened.headers().location).toBe(`/products/${PRODUCT}?via=share`);
  expect(opened.headers()['cache-control']).toContain('no-store');
  expect(opened.headers()['set-cookie']).toMatch(/^via=[\w-]{24}; HttpOnly; Path=\/; SameSite=Lax$/);
  const state = await (await request.get(`${START}/${share.shareId}`)).json();
  expect(state).toMatchObject({ status: 'friend_visited', promotionCode: { percentOffBps: 1500 } });

  const page = await friend.newPage();
  await page.goto(share.path);
  await expect(page).toHaveURL(`/products/${PRODUCT}?via=share`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a crawler gets a light page with preview metadata, and pictures of the right size', async ({
  request,
  newVisitor,
}) => {
  const share = await start(request, 'telegram');
  const crawler = (await newVisitor()).request;
  const preview = await crawler.get(share.path, { headers: TELEGRAM, ...ONCE });
  expect(preview.status()).toBe(200);
  expect(preview.headers()['set-cookie']).toBeUndefined();
  const html = await preview.text();
  expect(html.length).toBeLessThan(8_000);
  const contentOf = (key: string) =>
    new RegExp(`(?:property|name)="${key}" content="([^"]+)"`).exec(html)?.[1];
  expect(contentOf('og:url')).toBe(share.shareUrl);
  for (const key of ['og:title', 'og:description', 'og:image:alt', 'twitter:card', 'twitter:image']) {
    expect(contentOf(key), key).toBeTruthy();
  }
  const pictures = [...html.matchAll(/property="og:image" content="([^"]+)"/g)].map(
    ([, address]) => address ?? '',
  );
  expect(pictures).toHaveLength(2);
  for (const address of pictures) {
    const picture = await crawler.get(address);
    expect(picture.headers()).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const bytes = (await picture.body()).byteLength;
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThan(300_000);
  }
  expect((await (await request.get(`${START}/${share.shareId}`)).json()).status).toBe('preview_fetched');
});

test('an unknown share link still leads to the product', async ({ newVisitor }) => {
  const visitor = (await newVisitor()).request;
  for (const token of ['x', 'A'.repeat(24), '%27%3B--', 'A'.repeat(2_000)]) {
    const opened = await visitor.get(`/s/${token}`, { headers: { 'User-Agent': PHONE }, ...ONCE });
    expect([opened.status(), opened.headers()['set-cookie']]).toEqual([303, undefined]);
    expect(opened.headers().location).toMatch(/^\/products\/[a-z0-9-]+$/);
  }
  await expectProblem(await visitor.get(`/s/pictures/${PRODUCT}/other.jpg`), 404);
  await expectProblem(await visitor.get('/s/pictures/no-such/wide.jpg'), 404);
});
