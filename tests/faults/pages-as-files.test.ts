import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeVariant, makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { expectInvariants } from './harness/expect-invariants';
import { faultHarness } from './harness/fault-harness';
import { FILE_FRONTS, MISSING_FRONTS, newPagesFolder, startFileFronts } from './harness/file-fronts';
import { HttpBuyer } from './harness/http-buyer';
import { listOrdersOfBuyer } from './harness/list-orders-of-buyer';
import { startShopLoad } from './harness/shop-load';
import { MAX_PRICE_DELAY_MS, shortestPriceDelay } from './harness/shortest-price-delay';

const pages = newPagesFolder();
const harness = faultHarness({ servers: 2, serverEnv: async () => ({ PAGES_FOLDER: pages }) });
const fronts = startFileFronts(harness, pages);
/** Of one response, of its way, or of what sent it. Caddy sends compressed files in chunks. */
const OWN_HEADERS =
  /^(?:date|etag|x-request-id|server|connection|keep-alive|transfer-encoding|content-length)$/;

type Product = MadeVariant & { address: string };
let product: Product;

const current = (address: string, suffix = '') => path.join(pages, 'current', `${address}.html${suffix}`);
const isFile = (address: string) =>
  readFile(current(address)).then(
    () => true,
    () => false,
  );

async function makeProduct(unitPriceMinor: number): Promise<Product> {
  const variant = await makeVariant({ unitPriceMinor, stock: 1_000 });
  const [row] = await harness.sql<{ slug: string }>('select slug from product where id = $1', [
    variant.productId,
  ]);
  const address = `/products/${row?.slug}`;
  for (const { url } of harness.servers)
    await waitUntil('the page is there', async () => (await fetch(url + address)).status === 200);
  await waitUntil('the page is a file', () => isFile(address));
  return { ...variant, address };
}

const setPrice = ({ id }: Product, unitPriceMinor: number) =>
  harness.sql('update product_variant set unit_price_minor = $1 where id = $2', [unitPriceMinor, id]);

const shows = async (url: string, text: string) => (await (await fetch(url)).text()).includes(text);

/** The parts of a policy, without the scripts that it allows. */
const policyOf = (headers: Headers) =>
  (headers.get('content-security-policy') ?? '').split('; ').filter((part) => !part.startsWith('script-src'));

function comparable(headers: Headers): Record<string, string> {
  const entries = [...headers].filter(
    ([name]) => !OWN_HEADERS.test(name) && name !== 'content-security-policy',
  );
  return Object.fromEntries(entries);
}

/** Whether a front has sent it from a file: the shop's own tags are longer. */
const isFromFile = (answer: Response) => (answer.headers.get('etag') ?? '').length < 24;

for (const sentence of MISSING_FRONTS) it.skip(sentence);

describe.skipIf(FILE_FRONTS.length === 0)('pages that a front sends itself', () => {
  beforeAll(async () => {
    product = await makeProduct(111_100);
    await waitUntil('a page is there in brotli', async () =>
      (await readdir(path.dirname(current('/')))).includes('.html.br'),
    );
  });

  const urlOf = (name: 'nginx' | 'caddy') => fronts[name]?.url ?? '';

  describe.each(FILE_FRONTS)('by $name as deploy sets it up', ({ name }) => {
    it('are the published ones, with the headers that the shop sends', async () => {
      const sitemap = await (await fetch(`${urlOf(name)}/sitemap.xml`)).text();
      const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
        ([, url = '']) => new URL(url).pathname,
      );
      expect(addresses.length).toBeGreaterThan(10);
      for (const address of [...addresses, product.address]) {
        await waitUntil(`${address} is a file`, () => isFile(address));
        for (const coding of ['gzip', 'identity']) {
          const headers = { 'accept-encoding': coding };
          const [first, second] = await Promise.all(
            harness.servers.map(({ url }) => fetch(url + address, { headers })),
          );
          const sent = await fetch(urlOf(name) + address, { headers });
          if (!first || !second) throw new Error('The harness has two servers');
          expect([isFromFile(first), isFromFile(sent)], address).toEqual([false, true]);
          expect(comparable(sent.headers)).toEqual({
            ...comparable(first.headers),
            'strict-transport-security': 'max-age=31536000',
          });
          expect(policyOf(sent.headers)).toEqual(policyOf(first.headers));
          const ofServers = [await first.text(), await second.text()];
          expect(ofServers, address).toContain(await sent.text());
        }
      }
    });

    it('are compressed, and not sent twice to who has them', async () => {
      for (const [accepted, coding] of [
        ['gzip, deflate, br', 'br'],
        ['gzip;q=1.0', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
        ['identity', null],
      ] as const) {
        const headers = { 'accept-encoding': accepted };
        const answer = await fetch(`${urlOf(name)}/`, { headers });
        expect([answer.headers.get('content-encoding'), isFromFile(answer)]).toEqual([coding, true]);
        const tag = answer.headers.get('etag') ?? '';
        const again = await fetch(`${urlOf(name)}/`, { headers: { ...headers, 'if-none-match': tag } });
        expect([again.status, again.headers.get('etag')]).toEqual([304, tag]);
        const since = { ...headers, 'if-modified-since': new Date().toUTCString() };
        expect((await fetch(`${urlOf(name)}/`, { headers: since })).status).toBe(200);
      }
    });

    it.each<[what: string, address: string, init: RequestInit]>([
      ['a form', '/', { method: 'POST', body: new FormData() }],
      ['a payload for Next’s router', '/articles', { headers: { RSC: '1' } }],
      ['a prefetch', '/articles', { headers: { 'Next-Router-Prefetch': '1' } }],
      ['a server action', '/articles', { headers: { 'Next-Action': 'abc' } }],
      ['a draft', '/articles', { headers: { Cookie: 'a=b; __prerender_bypass=c' } }],
      ['a part', '/articles', { headers: { Range: 'bytes=0-9' } }],
      ['another spelling', '/%61rticles', {}],
      ['a double slash', '//articles', {}],
      ['a trailing slash', '/articles/', {}],
      ['a NUL in the query', '/articles?a=%00', {}],
      ['a path that does not decode', '/articles%ff', {}],
      ['the name of the file', '/articles.html', {}],
      ['the file of the front page', '/.html', {}],
      ['a page for each visitor', '/cart', {}],
      ['an unknown address', '/products/made-up', {}],
    ])('are not the answer to %s', async (_what, address, init) => {
      const ask = async (origin: string) => {
        const answer = await fetch(origin + address, { redirect: 'manual', ...init });
        await answer.arrayBuffer();
        return [answer.status, answer.headers.get('location'), answer.headers.get('etag')];
      };
      const sent = await ask(urlOf(name));
      const own = await Promise.all(harness.servers.map(({ url }) => ask(url)));
      expect(own).toContainEqual(sent);
    });

    it('are so with any query and any other cookie', async () => {
      for (const [address, headers] of [
        ['/articles?utm_source=x&a=%20', {}],
        ['/articles', { Cookie: 'cart=abc; visitor=def' }],
      ] as const)
        expect(isFromFile(await fetch(urlOf(name) + address, { headers }))).toBe(true);
    });

    it('come with their scripts, which are compressed at the build', async () => {
      const page = await (await fetch(urlOf(name) + product.address)).text();
      const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(page) ?? [];
      const answer = await fetch(urlOf(name) + script, { headers: { 'accept-encoding': 'br' } });
      const own = await fetch(harness.servers[0]?.url + script);
      expect(answer.headers.get('content-encoding')).toBe('br');
      expect(answer.headers.get('cache-control')).toBe(own.headers.get('cache-control'));
      expect(answer.headers.get('content-type')).toMatch(
        /^(?:text|application)\/javascript; charset=utf-8$/i,
      );
      expect(await answer.text()).toBe(await own.text());
    });

    it('show a changed price within a second', async () => {
      const delayMs = await shortestPriceDelay({
        fromMinor: name === 'nginx' ? 222_200 : 333_300,
        setPrice: (unitPriceMinor) => setPrice(product, unitPriceMinor),
        isShown: (price) => shows(urlOf(name) + product.address, price),
      });
      expect(delayMs).toBeLessThan(MAX_PRICE_DELAY_MS);
      expect(isFromFile(await fetch(urlOf(name) + product.address))).toBe(true);
    });

    it('go when the product goes', async () => {
      const gone = await makeProduct(100_000);
      await harness.sql("update product set status = 'archived' where id = $1", [gone.productId]);
      await waitUntil(
        'the page is gone',
        async () => (await fetch(urlOf(name) + gone.address)).status === 404,
      );
    });

    it('lead to an order', async () => {
      const buyer = new HttpBuyer(urlOf(name));
      const variant = await makeProduct(500_000);
      expect(isFromFile(await fetch(urlOf(name) + variant.address))).toBe(true);
      await buyer.add(variant);
      const { status } = await buyer.checkOut(variant, { paymentMethod: 'cash_on_delivery' });
      expect(status).toBe(200);
      expect(await listOrdersOfBuyer(harness.sql, buyer)).toMatchObject([{ status: 'placed' }]);
      await expectInvariants(harness);
    });

    it('are there while two servers are restarted in turn, and no request fails', async () => {
      const load = startShopLoad({
        url: urlOf(name),
        clients: 4,
        slug: product.address.split('/')[2] ?? '',
        sku: product.sku,
      });
      for (const server of harness.servers) {
        await server.stop();
        await server.start();
      }
      const { failures } = await load.stop();
      expect(failures).toEqual([]);
      await setPrice(product, 444_400);
      await waitUntil('prices are still followed', () => shows(urlOf(name) + product.address, '4,444'));
    });
  });

  it('follow the prices of a server that is left when the one that wrote them is killed at work', async () => {
    const [first, second] = harness.servers;
    if (!first || !second) throw new Error('The harness has two servers');
    for (const [round, victim] of [first, second, first].entries()) {
      const change = setPrice(product, 500_000 + round * 10_000);
      await sleep(20 * round);
      await victim.kill();
      await change;
      const price = 600_000 + round * 10_000;
      await setPrice(product, price);
      const text = (price / 100).toLocaleString('en-GB');
      for (const { name } of FILE_FRONTS)
        await waitUntil('the survivor’s price', () => shows(urlOf(name) + product.address, text));
      // What follows needs one server.
      if (round < 2) await victim.start();
    }
    await waitUntil('one folder is left', async () => {
      const entries = await readdir(pages);
      return entries.filter((entry) => entry.startsWith('v-')).length === 1;
    });
  });

  it('are gone, never old, when they cannot be written (rule 40)', async () => {
    await waitUntil('the page is a file', () => isFile(product.address));
    // A full disk, for want of one: temporary files cannot be made.
    const temporary = path.join(pages, 'current', '.tmp');
    await rm(temporary, { recursive: true, force: true });
    await writeFile(temporary, '');
    await setPrice(product, 700_000);
    for (const { name } of FILE_FRONTS)
      await waitUntil('the new price is sent', () => shows(urlOf(name) + product.address, '7,000'));
    expect(await isFile(product.address)).toBe(false);
    await rm(temporary);
    await waitUntil('the page is a file again', () => isFile(product.address));
  });

  it('are read while no server runs at all, and the rest is said to be away', async () => {
    for (const server of harness.servers) await server.stop();
    for (const { name } of FILE_FRONTS) {
      expect(await shows(urlOf(name) + product.address, '7,000')).toBe(true);
      const cart = await fetch(`${urlOf(name)}/cart`);
      expect(cart.status).toBeGreaterThanOrEqual(500);
    }
  });
});
