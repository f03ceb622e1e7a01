import type { APIRequestContext, APIResponse } from '@playwright/test';
import { checkoutBody, newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expect, test } from '../support/test';

const LINES = '/api/cart/lines';
const LINE = '/api/cart/lines/018f0000-0000-7000-8000-000000000000';
const MUTATIONS = [LINES, LINE, '/api/checkout', '/api/orders/find'];
const SKU = 'NUE-CM-1';

async function expectProblem(response: APIResponse, status: number, where = ''): Promise<void> {
  const what = `${where} ${await response.text()}`;
  expect(response.status(), what).toBe(status);
  expect(response.headers()['content-type'], what).toBe('application/problem+json');
  expect(response.headers()['cache-control'], what).toContain('no-store');
  const problem = await response.json();
  expect(problem).toMatchObject({ status, type: expect.any(String), title: expect.any(String) });
  expect(problem.code, what).toMatch(/^[a-z_]+$/);
  expect(problem.detail.length, what).toBeGreaterThan(10);
}

test('a mutation from another origin is 403', async ({ request }) => {
  for (const path of MUTATIONS) {
    const data = { sku: SKU, quantity: 1 };
    await expectProblem(
      await request.post(path, { data, headers: { Origin: 'https://evil.example' } }),
      403,
      path,
    );
    await expectProblem(await request.post(path, { data, headers: { Origin: 'null' } }), 403, path);
    await expectProblem(
      await request.post(path, { data, headers: { 'Sec-Fetch-Site': 'cross-site' } }),
      403,
      path,
    );
    const form = { sku: SKU, quantity: '1' };
    await expectProblem(
      await request.post(path, { form, headers: { Origin: 'https://evil.example' } }),
      403,
      path,
    );
  }
});

test('a wrong method is 405 and names the right one', async ({ request }) => {
  for (const path of [...MUTATIONS, '/api/webhooks/stripe']) {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const response = await request.fetch(path, { method });
      await expectProblem(response, 405, `${method} ${path}`);
      expect(response.headers().allow).toBe('POST');
    }
  }
  await expectProblem(await request.post('/api/cart', { data: {} }), 405);
});

test('a body that is too large is 413', async ({ request }) => {
  for (const path of MUTATIONS) {
    await expectProblem(await request.post(path, { data: { sku: 'x'.repeat(20_000) } }), 413, path);
    await expectProblem(await request.post(path, { form: { sku: 'x'.repeat(20_000) } }), 413, path);
  }
});

test('a wrong type is 415', async ({ request }) => {
  for (const path of MUTATIONS) {
    for (const type of ['text/plain', 'application/xml', 'application/jsonp']) {
      const response = await request.post(path, { data: '{}', headers: { 'Content-Type': type } });
      await expectProblem(response, 415, `${type} ${path}`);
    }
  }
});

test('a body that cannot be read is 400', async ({ request }) => {
  for (const path of MUTATIONS) {
    for (const body of ['{', '', 'null', '[]', '"text"', '7']) {
      const headers = { 'Content-Type': 'application/json' };
      await expectProblem(
        await request.post(path, { data: Buffer.from(body), headers }),
        400,
        `${path} ${body}`,
      );
    }
    const headers = { 'Content-Type': 'multipart/form-data' };
    await expectProblem(await request.post(path, { data: Buffer.from('no boundary'), headers }), 400, path);
  }
});

test('an invalid value is 422 and names its field', async ({ request }) => {
  const values = [
    [{}, 'sku'],
    [{ sku: 7 }, 'sku'],
    [{ sku: '' }, 'sku'],
    [{ sku: 'x'.repeat(100) }, 'sku'],
    [{ sku: 'NO-SUCH-SKU' }, 'sku'],
    [{ sku: `${SKU}\u0000` }, 'sku'],
    [{ sku: SKU, quantity: 0 }, 'quantity'],
    [{ sku: SKU, quantity: -1 }, 'quantity'],
    [{ sku: SKU, quantity: 1.5 }, 'quantity'],
    [{ sku: SKU, quantity: '1' }, 'quantity'],
    [{ sku: SKU, quantity: 1e300 }, 'quantity'],
    [{ sku: SKU, quantity: 21 }, 'quantity'],
  ] as const;
  for (const [data, field] of values) {
    const response = await request.post(LINES, { data });
    await expectProblem(response, 422, JSON.stringify(data));
    expect((await response.json()).fields).toHaveProperty(field);
  }
});

test('a checkout with invalid values names every field', async ({ request, testProduct }) => {
  await addToCart(request, testProduct.sku);
  const good = checkoutBody(newBuyer(), { expectedTotalMinor: 525_000 });
  const send = (data: Record<string, unknown>) =>
    request.post('/api/checkout', { data: { ...good, ...data } });
  const address = (part: Record<string, unknown>) => ({
    shippingAddress: { ...good.shippingAddress, ...part },
  });
  const values: [Record<string, unknown>, string][] = [
    [{ email: 'nobody' }, 'email'],
    [{ email: `${'x'.repeat(300)}@example.com` }, 'email'],
    [{ email: { toString: 1 } }, 'email'],
    [{ shippingAddress: 'Lahore' }, 'shippingAddress'],
    [address({ country: 'XX' }), 'shippingAddress.country'],
    [address({ phone: '123' }), 'shippingAddress.phone'],
    [address({ name: 'A\r\nBcc: b@example.com' }), 'shippingAddress.name'],
    [address({ line1: ' ' }), 'shippingAddress.line1'],
    [address({ city: '\u0000' }), 'shippingAddress.city'],
    [address({ country: 'DE', phone: '+49 1512 3456789' }), 'shippingAddress.postalCode'],
    [{ deliveryOption: 'teleport' }, 'deliveryOption'],
    [{ paymentMethod: 'shells' }, 'paymentMethod'],
    [{ safetyAcknowledged: undefined }, 'safetyAcknowledged'],
    [{ safetyAcknowledged: true }, 'safetyAcknowledged'],
    [{ expectedTotalMinor: '525000' }, 'expectedTotalMinor'],
    [{ expectedTotalMinor: -1 }, 'expectedTotalMinor'],
  ];
  for (const [data, field] of values) {
    const response = await send(data);
    await expectProblem(response, 422, JSON.stringify(data));
    expect((await response.json()).fields, JSON.stringify(data)).toHaveProperty([field]);
  }
  const stale = await send({ safetyAcknowledged: '2020-01-01' });
  await expectProblem(stale, 409);
  expect(await stale.json()).toMatchObject({
    code: 'safety_note_changed',
    fields: { safetyAcknowledged: expect.stringContaining('updated the safety note') },
    safetyNote: { version: good.safetyAcknowledged, neverOn: expect.arrayContaining(['varicose veins']) },
  });
  const changed = await send({ expectedTotalMinor: 1 });
  await expectProblem(changed, 409);
  expect(await changed.json()).toMatchObject({ code: 'price_changed', totalMinor: 525_000 });
});

test('a checkout without a cart is refused', async ({ request }) => {
  const response = await request.post('/api/checkout', {
    data: checkoutBody(newBuyer(), { expectedTotalMinor: 525_000 }),
  });
  await expectProblem(response, 409);
  expect(await response.json()).toMatchObject({ code: 'cart_empty' });
});

test('an unknown address is 404', async ({ request }) => {
  await expectProblem(await request.post(LINE, { data: { quantity: 1 } }), 404);
  await expectProblem(await request.post(`${LINES}/nonsense`, { data: { quantity: 1 } }), 404);
  for (const path of ['/api', '/api/nothing', '/api/cart/lines/a/b', '/api/share/x']) {
    if (path !== '/api') await expectProblem(await request.get(path), 404, path);
  }
  await expectProblem(await request.post('/api/refresh', { data: {} }), 404);
});

test('pages for developers are not in the production build', async ({ request }) => {
  for (const path of ['/components', '/bare']) expect((await request.get(path)).status(), path).toBe(404);
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/components');
});

test('too many requests are 429 with Retry-After', async ({ request, testProduct }) => {
  await addToCart(request, testProduct.sku);
  const data = checkoutBody(newBuyer(), { expectedTotalMinor: 1 });
  const statuses: number[] = [];
  for (let tries = 0; tries < 21; tries += 1) {
    const response = await request.post('/api/checkout', { data });
    statuses.push(response.status());
    if (response.status() !== 429) continue;
    await expectProblem(response, 429);
    expect(Number(response.headers()['retry-after'])).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([...Array(20).fill(409), 429]);
});

test('an event that Stripe did not sign is 400', async ({ request }) => {
  const event = JSON.stringify({ id: 'evt_1', object: 'event', type: 'checkout.session.completed' });
  const now = Math.floor(Date.now() / 1000);
  for (const signature of ['', 'nonsense', `t=${now},v1=${'0'.repeat(64)}`, `t=0,v1=${'0'.repeat(64)}`]) {
    const headers = {
      'Content-Type': 'application/json',
      ...(signature ? { 'Stripe-Signature': signature } : {}),
    };
    await expectProblem(
      await request.post('/api/webhooks/stripe', { data: Buffer.from(event), headers }),
      400,
    );
  }
});

test('no odd address, cookie or header causes a 500', async ({ request, playwright, baseURL }) => {
  const paths = [
    '/products/%00',
    '/products/..%2f..%2fetc',
    '/articles/%ff',
    '/api/cart/lines/%',
    '/%c0%af',
    '/orders/%00',
    '/orders/%F0%9F%92%A9',
    '/checkout/return?session_id=%00&session_id=2',
    '/cart?problem=%3Cscript%3E',
    '/orders/find?problem[]=x&sent=2',
    '/api/cart/lines/%00',
    '/api/checkout/delivery-options',
    '/api/checkout/delivery-options?country=%00',
    '/_next/image?url=http://example.com/x&w=1&q=1',
  ];
  for (const path of paths) expect((await request.get(path)).status(), path).toBeLessThan(500);
  for (const cart of ['%00', 'x'.repeat(4000), 'A'.repeat(43), '"; drop table cart']) {
    const odd = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { Cookie: `cart=${encodeURIComponent(cart)}; cart_hint=zzz` },
    });
    for (const path of ['/api/cart', '/cart', '/checkout', '/account']) {
      expect((await odd.get(path)).status(), `${path} ${cart}`).toBeLessThan(500);
    }
    await odd.dispose();
  }
});

test('a form posted by curl gets a useful response', async ({ request }) => {
  const added = await request.post(LINES, { form: { sku: SKU, quantity: '2' }, maxRedirects: 0 });
  expect(added.status()).toBe(303);
  expect(added.headers().location).toBe('/cart');
  const cookies = added.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  const cart = cookies.find(({ value }) => value.startsWith('cart='))?.value ?? '';
  expect(cart).toMatch(/^cart=[\w-]{32,}; HttpOnly;.*SameSite=Lax/);
  const view = await (await request.get('/api/cart')).json();
  expect(view).toMatchObject({
    lines: [{ sku: SKU, quantity: 2 }],
    currency: 'PKR',
    subtotalMinor: 1_360_000,
  });
});

const PRERENDERED = [
  ['/products/nue-cupping-massager', 'Cupping Massager'],
  ['/articles/upper-back-and-neck-pain', 'neck pain'],
] as const;

for (const [path, title] of PRERENDERED) {
  test(`${path} is published, complete and the same for every visitor`, async ({
    newVisitor,
    testProduct,
  }) => {
    const context = await newVisitor({ javaScriptEnabled: false });
    // With a cart cookie too: no cookie changes a published page.
    await addToCart(context.request, testProduct.sku);
    const page = await context.newPage();
    const headers = (await page.goto(path))?.headers() ?? {};
    expect(headers).not.toHaveProperty('set-cookie');
    // Any cache may keep it, asks before it shows it, and may show it while the shop is away.
    expect(headers['cache-control']).toBe('public, max-age=0, stale-if-error=86400');
    expect(headers.vary).toBe('Accept-Encoding');
    const again = await context.request.get(path, {
      headers: { 'If-None-Match': headers.etag ?? '', 'Accept-Encoding': 'gzip, deflate, br, zstd' },
    });
    expect(again.status()).toBe(304);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(page.getByText('PKR\u00a06,800').first()).toBeVisible();
    const form = page.locator('form[action="/api/cart/lines"][method="post"]').first();
    await expect(form.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
  });
}

test('security headers are on pages, personal pages and answers', async ({ request }) => {
  for (const path of ['/', '/cart', '/checkout', '/sign-in', '/api/cart', '/nowhere']) {
    const headers = (await request.get(path)).headers();
    expect(headers['content-security-policy'], path).toContain("default-src 'self'");
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['referrer-policy'], path).toBeTruthy();
    expect(headers['permissions-policy'], path).toBeTruthy();
    expect(headers, path).not.toHaveProperty('x-powered-by');
  }
});

test('personal responses are not cacheable', async ({ request }) => {
  for (const path of ['/cart', '/checkout', '/account', '/api/cart', '/sign-in']) {
    expect((await request.get(path)).headers()['cache-control'], path).toMatch(/no-store/);
  }
});

test('sitemap, robots.txt, feeds and other machine-readable files exist', async ({ request }) => {
  await expectType(request, '/sitemap.xml', 'application/xml');
  await expectType(request, '/robots.txt', 'text/plain');
  await expectType(request, '/feed.xml', 'application/atom+xml');
  expect((await request.get('/healthz')).status()).toBe(200);
  expect((await request.get('/readyz')).status()).toBe(200);
});

async function expectType(request: APIRequestContext, path: string, type: string): Promise<void> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  expect(response.headers()['content-type'], path).toContain(type);
}
