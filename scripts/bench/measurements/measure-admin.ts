import type pg from 'pg';
import { closeDb } from '@/lib/db/client';
import { interleaveRuns } from '@/scripts/bench/load/interleave-runs';
import { percentile } from '@/scripts/bench/load/percentile';
import { atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import { formatCount } from '@/scripts/bench/report/format-count';
import { benchEnvironment } from '@/scripts/bench/setup/bench-environment';
import type { BenchServices } from '@/scripts/bench/setup/bench-services';
import { createFreshDatabase, type FreshDatabase } from '@/scripts/bench/setup/fresh-database';
import { seedDatabase } from '@/scripts/build/build-shop';
import { migrateDatabase } from '@/scripts/migrations/migrate-database';
import type { EmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';
import { withClient } from '@/scripts/postgres/with-client';
import { populateSampleOrders } from '@/scripts/sample-data/populate-sample-orders';
import { ADMIN_QUERIES, type AdminQuery, type SampleOrder, sampleOrders } from './admin-queries';
import { explainAdminQuery } from './explain-admin-query';
import { measureExport } from './measure-export';

const MAX_P95_MS = 100;
const MAX_GROWTH = 2;
const RUNS_PER_ROUND = 10;
const PLANS_SHOWN = 4;
/** No shop is started here: its code is called. The environment has to name a port all the same. */
const NO_SHOP_PORT = 3000;

type Input = {
  server: EmbeddedPostgres;
  services: BenchServices;
  isSmall: boolean;
  onStart: (end: () => Promise<void>) => void;
};
type SampleShop = { count: number; database: FreshDatabase; samples: SampleOrder[] };
/** Of the small shop and of the large one: the time of each run, and how many orders the results showed in all. */
type Times = { query: AdminQuery; ms: [number[], number[]]; shown: [number, number] };

/**
 * What the pages of the back office ask the database, in a shop that has had a thousand orders and in one that has had
 * a million, interleaved: each query as a page runs it, all its statements with what Prisma adds. What other sections
 * measure at this size (the export, say) is one more row beside these.
 */
export async function measureAdmin(input: Input): Promise<BenchResult> {
  const sizes = input.isSmall ? ([1000, 20_000] as const) : ([1000, 1_000_000] as const);
  const shops: SampleShop[] = [];
  try {
    for (const count of sizes) shops.push(await openSampleShop(input, count));
    const times = await timeQueries(input, shops);
    const grown = shops.at(-1);
    if (!grown) throw new Error('Growth is measured between two shops');
    return {
      title: 'Back office',
      rows: [...describe(times, sizes), await exportOf(input, grown)],
      notes: [
        `Each question is what a page asks for: for the list its page of 50 orders with their lines, the count (exact up to 1 000), and the countries to choose from, as the shop itself asks through Prisma, ${RUNS_PER_ROUND} times a turn with other orders, days and names each time. Of the shop with ${formatCount(sizes[1])} orders nothing is kept in memory but what PostgreSQL and the system keep.`,
        ...(await explainSlowest(grown, times)),
      ],
    };
  } finally {
    await closeDb();
    for (const { database } of shops) await database.drop();
  }
}

/** Orders of the last days, of which there is one a minute: a hundred thousand. */
const EXPORTED_DAYS = 70;

async function exportOf(input: Input, shop: SampleShop): Promise<ResultRow> {
  await selectSampleShop(input, shop);
  return measureExport({ days: EXPORTED_DAYS });
}

async function openSampleShop({ server, onStart }: Input, count: number): Promise<SampleShop> {
  const database = await createFreshDatabase(server, `bench_${count}_admin`);
  onStart(database.drop);
  await migrateDatabase(database.url);
  await seedDatabase(database.url);
  const onProgress = (text: string) => console.log(`  ${count} orders: ${text}`);
  await populateSampleOrders({ databaseUrl: database.url, count, onProgress });
  await withClient(database.url, requireWholeOrders);
  return { count, database, samples: await sampleOrders(database.url, 200) };
}

/** Rows without their order would make each response shorter, and faster. */
async function requireWholeOrders(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from "order" o where o.order_number % 997 = 0 and (
       not exists (select from order_line l where l.order_id = o.id)
       or not exists (select from order_name_word w where w.word = fold_search_text(split_part(o.shipping_name, ' ', 1))
         and w.other_word = '' and w.created_at = o.created_at and w.order_number = o.order_number))`,
  );
  if (rowCount)
    throw new Error(`${rowCount} orders of the filled shop have no lines, or no words to be found by`);
}

async function timeQueries(input: Input, shops: readonly SampleShop[]): Promise<Times[]> {
  const times = ADMIN_QUERIES.map((query): Times => ({ query, ms: [[], []], shown: [0, 0] }));
  let asked = 0;
  await interleaveRuns(input.isSmall ? 2 : 8, shops, async (shop, index, isCounted) => {
    await selectSampleShop(input, shop);
    for (const { query, ms, shown } of times) {
      // The first of a connection also plans and loads; a shop that runs has that behind it.
      await query.run(sampleOf(shop, asked));
      for (let time = 0; time < RUNS_PER_ROUND; time += 1) {
        asked += 1;
        const sample = sampleOf(shop, asked);
        const startedAt = performance.now();
        const orders = await query.run(sample);
        if (!isCounted) continue;
        ms[index === 0 ? 0 : 1].push(performance.now() - startedAt);
        shown[index === 0 ? 0 : 1] += orders;
      }
    }
  });
  return times;
}

/** The shop's code asks the database that the environment names. */
async function selectSampleShop({ services }: Input, { database }: SampleShop): Promise<void> {
  await closeDb();
  Object.assign(process.env, benchEnvironment({ databaseUrl: database.url, port: NO_SHOP_PORT, services }));
}

function sampleOf({ samples }: SampleShop, turn: number): SampleOrder {
  const sample = samples[turn % samples.length];
  if (!sample) throw new Error('The shop that was filled has no orders');
  return sample;
}

function describe(times: readonly Times[], sizes: readonly [number, number]): ResultRow[] {
  const summary = times.map(({ query, ms, shown }) => {
    const [few, many] = ms.map((values) => {
      const sorted = values.toSorted((a, b) => a - b);
      return { p50: percentile(sorted, 50), p95: percentile(sorted, 95) };
    });
    if (!few || !many) throw new Error('Growth is measured between two shops');
    return { what: query.what, few, many, growth: many.p50 / few.p50, isAlike: shown[0] === shown[1] };
  });
  const most = (of: typeof summary) => of.toSorted((a, b) => b.growth - a.growth)[0];
  const worst = most(summary);
  const worstAlike = most(summary.filter(({ isAlike }) => isAlike));
  return [
    ...summary.map(({ what, few, many, growth }) => ({
      what,
      figure: `p50 ${few.p50.toFixed(1)} to ${many.p50.toFixed(1)} ms, ${growth.toFixed(2)} times`,
      beside: `p95 ${few.p95.toFixed(1)} ms at ${formatCount(sizes[0])} orders, ${many.p95.toFixed(1)} ms at ${formatCount(sizes[1])}`,
      target: atMost(many.p95, MAX_P95_MS, 'ms, p95'),
    })),
    {
      what: `Most growth of a question, from ${formatCount(sizes[0])} to ${formatCount(sizes[1])} orders`,
      figure: `${(worst?.growth ?? 0).toFixed(2)} times: ${worst?.what ?? ''}`,
      target: atMost(worst?.growth ?? 0, MAX_GROWTH, 'times'),
    },
    {
      what: 'Most growth of a question whose answers show as many orders in both shops',
      figure: `${(worstAlike?.growth ?? 0).toFixed(2)} times: ${worstAlike?.what ?? ''}`,
      beside:
        'of a thousand orders, many a filter and name leave one or none to show, of a million a page full',
    },
  ];
}

/** The plans of the questions that took longest in the large shop, as Markdown. */
async function explainSlowest(shop: SampleShop, times: readonly Times[]): Promise<string[]> {
  const p95 = ({ ms }: Times) =>
    percentile(
      ms[1].toSorted((a, b) => a - b),
      95,
    );
  const slowest = times.filter(({ query }) => query.statement).toSorted((a, b) => p95(b) - p95(a));
  const notes: string[] = [];
  for (const { query } of slowest.slice(0, PLANS_SHOWN)) {
    const plan = await explainAdminQuery(shop.database.url, { query, sample: sampleOf(shop, 1) });
    notes.push(`The plan behind “${query.what}”:\n\n\`\`\`\n${plan}\n\`\`\``);
  }
  return notes;
}
