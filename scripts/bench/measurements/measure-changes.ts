import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { benchProductSlug, fillProducts } from '@/scripts/bench/data/fill-products';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import { HttpConnection } from '@/scripts/bench/load/http-connection';
import { percentile } from '@/scripts/bench/load/percentile';
import { atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import { BENCH_PAGES_FOLDER } from '@/scripts/bench/setup/bench-environment';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { withClient } from '@/scripts/postgres/with-client';

const PRODUCT_COUNTS = [1, 100, 1000];
const SMALL_PRODUCT_COUNTS = [1, 20];
const CHANGES = 30;
const SMALL_CHANGES = 3;
const READS_PER_SECOND = 50;
const POLL_MS = 10;
const LIMIT_MS = 30_000;
const MAX_P95_MS = 1_000;

/**
 * How long it takes from the commit of a product's new title until its page shows it, and the file that a front sends, with
 * few and with many products, while the shop serves fifty pages a second.
 */
export async function measureChanges(input: {
  shop: ShopServer;
  databaseUrl: string;
  isSmall: boolean;
}): Promise<BenchResult> {
  const { shop, databaseUrl, isSmall } = input;
  const rows: ResultRow[] = [];
  for (const products of isSmall ? SMALL_PRODUCT_COUNTS : PRODUCT_COUNTS) {
    await fillProducts(databaseUrl, products);
    await untilPublished(shop.port, products);
    for (let product = 1; product <= products; product += 1) await untilWritten(product, '');
    const reads = startReads(shop.port, products);
    const measured = await changeTitles({
      port: shop.port,
      databaseUrl,
      products,
      changes: isSmall ? SMALL_CHANGES : CHANGES,
    }).finally(reads.stop);
    const count = `${products.toLocaleString('en-GB')} ${products === 1 ? 'product' : 'products'}`;
    rows.push({
      ...describeLatencies(measured.toPageMs),
      what: `From commit to page, ${count}`,
      beside: `${measured.toPageMs.length} changes; ${reads.count()} pages read meanwhile`,
    });
    rows.push({ ...describeLatencies(measured.toFileMs), what: `From commit to file, ${count}` });
  }
  return {
    title: 'Changes of the catalogue',
    rows,
    notes: [`Read ${READS_PER_SECOND} times a second meanwhile, a random product each time.`],
  };
}

async function changeTitles(input: {
  port: number;
  databaseUrl: string;
  products: number;
  changes: number;
}): Promise<{ toPageMs: number[]; toFileMs: number[] }> {
  const measured = { toPageMs: [] as number[], toFileMs: [] as number[] };
  await withClient(input.databaseUrl, async (client) => {
    for (let change = 0; change < input.changes; change += 1) {
      const product = randomProduct(input.products);
      const title = `Bench title ${input.products} ${change}`;
      await client.query('update product set title = $1 where slug = $2', [title, benchProductSlug(product)]);
      const committedAt = performance.now();
      const sinceCommit = () => performance.now() - committedAt;
      await Promise.all([
        untilShown(input.port, product, title).then(() => measured.toPageMs.push(sinceCommit())),
        untilWritten(product, title).then(() => measured.toFileMs.push(sinceCommit())),
      ]);
    }
  });
  return measured;
}

function describeLatencies(latenciesMs: readonly number[]): Pick<ResultRow, 'figure' | 'target'> {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const [p50, p95] = [50, 95].map((share) => Math.round(percentile(sorted, share)));
  return { figure: `p50 ${p50} ms, p95 ${p95} ms`, target: atMost(p95 ?? 0, MAX_P95_MS, 'ms, p95') };
}

/** @throws when the file that a front sends does not have the title within half a minute. */
async function untilWritten(product: number, title: string): Promise<void> {
  const file = path.join(BENCH_PAGES_FOLDER, 'current', `products/${benchProductSlug(product)}.html`);
  for (const until = performance.now() + LIMIT_MS; performance.now() < until; await sleep(POLL_MS)) {
    const html = await readFile(file, 'utf8').catch(() => '');
    if (html.includes('<h1') && html.includes(title)) return;
  }
  throw new Error(`The file of product ${product} never showed “${title}”`);
}

/** @throws when the page does not show the title within half a minute. */
async function untilShown(port: number, product: number, title: string): Promise<void> {
  const connection = await HttpConnection.open(port);
  const request = encodeRequest({
    port,
    path: `/products/${benchProductSlug(product)}`,
    headers: { 'Accept-Encoding': 'identity' },
  });
  const until = performance.now() + LIMIT_MS;
  try {
    for (;;) {
      const answer = await connection.send(request);
      if (answer.status === 200 && answer.body.includes(`<h1`) && answer.body.includes(title)) return;
      if (performance.now() > until)
        throw new Error(`The page of product ${product} never showed “${title}”`);
      await sleep(POLL_MS);
    }
  } finally {
    connection.close();
  }
}

/** New products are published in their turn: what is measured is a change, not a catalogue that is still being filled. */
async function untilPublished(port: number, products: number): Promise<void> {
  for (let product = 1; product <= products; product += 1) {
    await untilShown(port, product, '');
  }
}

function startReads(port: number, products: number): { count: () => number; stop: () => void } {
  let count = 0;
  const timer = setInterval(() => {
    const url = `http://127.0.0.1:${port}/products/${benchProductSlug(randomProduct(products))}`;
    void fetch(url).then(
      (response) => response.arrayBuffer().then(() => (count += 1)),
      () => undefined,
    );
  }, 1000 / READS_PER_SECOND);
  return { count: () => count, stop: () => clearInterval(timer) };
}

function randomProduct(products: number): number {
  return 1 + Math.floor(Math.random() * products);
}
