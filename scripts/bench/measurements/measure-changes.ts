import { benchProductSlug, fillProducts } from '@/scripts/bench/data/fill-products';
import { percentile } from '@/scripts/bench/load/percentile';
import { atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { withClient } from '@/scripts/postgres/with-client';
import { type Change, type ChangeLatency, timeChange, untilShown, untilWritten } from './time-change';

const PRODUCT_COUNTS = [1, 100, 1000];
const SMALL_PRODUCT_COUNTS = [1, 20];
const CHANGES = 30;
const SMALL_CHANGES = 3;
const READS_PER_SECOND = 50;
const MAX_P95_MS = 1_000;
const TELL_EVERY_MS = 10_000;

/**
 * How long it takes from a commit until the page shows it, and the file that a front sends, with few and with many
 * products, while the shop serves fifty pages a second: a product's new title, and a new delivery charge on the page of the
 * policy, which makes every other page stale as well.
 */
export async function measureChanges(input: {
  shop: ShopServer;
  databaseUrl: string;
  isSmall: boolean;
}): Promise<BenchResult> {
  const { shop, databaseUrl, isSmall } = input;
  const rows: ResultRow[] = [];
  for (const products of isSmall ? SMALL_PRODUCT_COUNTS : PRODUCT_COUNTS) {
    const count = `${products.toLocaleString('en-GB')} ${products === 1 ? 'product' : 'products'}`;
    await shop.onAllCores(() => fillCatalogue({ port: shop.port, databaseUrl, products, count }));
    const reads = startReads(shop.port, products);
    const changes = isSmall ? SMALL_CHANGES : CHANGES;
    const run = { port: shop.port, databaseUrl, changes };
    const add = (found: ResultRow[]) => {
      for (const { what, figure } of found) console.log(`  ${what}: ${figure}`);
      rows.push(...found);
    };
    try {
      const titles = await timeChanges({ ...run, changeOf: (change) => newTitle({ products, change }) });
      add(describeChanges({ latencies: titles, page: 'page', count }));
      const charges = await timeChanges({ ...run, changeOf: newDeliveryCharge });
      add(describeChanges({ latencies: charges, page: 'policy page', count }));
    } finally {
      reads.stop();
    }
    const [first] = rows.slice(-4);
    if (first) first.beside = `${changes} changes of each kind; ${reads.count()} pages read meanwhile`;
  }
  return {
    title: 'Changes of the catalogue',
    rows,
    notes: [
      `Read ${READS_PER_SECOND} times a second meanwhile, a random product each time.`,
      'A policy page follows a delivery charge, which makes all pages stale: the next change comes while they are rendered.',
    ],
  };
}

async function timeChanges(input: {
  port: number;
  databaseUrl: string;
  changes: number;
  changeOf: (index: number) => Change;
}): Promise<ChangeLatency[]> {
  const { port, databaseUrl, changes, changeOf } = input;
  const latencies: ChangeLatency[] = [];
  await withClient(databaseUrl, async (client) => {
    for (let index = 0; index < changes; index += 1) {
      const change = changeOf(index);
      const commit = () => client.query(change.sql, change.values);
      latencies.push(await timeChange({ port, change, commit }));
    }
  });
  return latencies;
}

function newTitle({ products, change }: { products: number; change: number }): Change {
  const slug = benchProductSlug(randomProduct(products));
  const text = `Bench title ${products} ${change}`;
  return {
    sql: 'update product set title = $1 where slug = $2',
    values: [text, slug],
    page: `/products/${slug}`,
    text,
  };
}

/** No charge comes twice, however many products there are, and no page has the number for another reason. */
let rupees = 71_300;

function newDeliveryCharge(): Change {
  rupees += 1;
  return {
    sql: `update delivery_rate set price_minor = $1 where option_code = 'standard' and country = 'PK'`,
    values: [rupees * 100],
    page: '/policies/delivery',
    text: rupees.toLocaleString('en-GB'),
  };
}

function describeChanges(input: {
  latencies: readonly ChangeLatency[];
  page: string;
  count: string;
}): ResultRow[] {
  const { latencies, page, count } = input;
  return [
    {
      ...describeLatencies(latencies.map(({ toPageMs }) => toPageMs)),
      what: `From commit to ${page}, ${count}`,
    },
    {
      ...describeLatencies(latencies.map(({ toFileMs }) => toFileMs)),
      what: `From commit to the file of a ${page}, ${count}`,
    },
  ];
}

function describeLatencies(latenciesMs: readonly number[]): Pick<ResultRow, 'figure' | 'target'> {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const [p50, p95] = [50, 95].map((share) => Math.round(percentile(sorted, share)));
  return { figure: `p50 ${p50} ms, p95 ${p95} ms`, target: atMost(p95 ?? 0, MAX_P95_MS, 'ms, p95') };
}

/** New products are published in their turn: what is measured is a change, not a catalogue that is still being filled. */
async function fillCatalogue(input: {
  port: number;
  databaseUrl: string;
  products: number;
  count: string;
}): Promise<void> {
  const { port, products, count } = input;
  const begunAt = performance.now();
  let toldAt = begunAt;
  await fillProducts(input.databaseUrl, products);
  for (let product = 1; product <= products; product += 1) {
    const page = { page: `/products/${benchProductSlug(product)}`, text: '' };
    await untilShown(port, page);
    await untilWritten(page);
    if (performance.now() - toldAt < TELL_EVERY_MS) continue;
    toldAt = performance.now();
    console.log(`  ${count}: ${product.toLocaleString('en-GB')} are published`);
  }
  console.log(`  ${count}: published after ${((performance.now() - begunAt) / 1000).toFixed(1)} s`);
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
