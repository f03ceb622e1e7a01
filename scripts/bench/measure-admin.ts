import type pg from 'pg';
import { closeDb } from '@/lib/db/client';
import { seedDatabase } from '../build/build-shop';
import { DESK_SUMS } from '../filling/desk-stock';
import { DESK_DISCOUNT, DESK_TABLES } from '../filling/desk-tables';
import { fillDeskDays } from '../filling/fill-desk-days';
import { migrateDatabase } from '../migrations/migrate-database';
import type { EmbeddedPostgres } from '../postgres/embedded-postgres';
import { ADMIN_QUESTIONS, type AdminQuestion, type SampleOrder, sampleOrders } from './admin-questions';
import { benchEnvironment } from './bench-environment';
import type { BenchServices } from './bench-services';
import { explainQuestion } from './explain-question';
import { fillTables, partOf } from './fill-tables';
import { createFreshDatabase, type FreshDatabase } from './fresh-database';
import { measureExport } from './measure-export';
import { percentile } from './percentile';
import { atMost, type Finding, type Row } from './row';
import { spellCount } from './spell-count';
import { takeTurns } from './take-turns';
import { withClient } from './with-client';

const MOST_P95_MS = 100;
const MOST_GROWTH = 2;
const EACH_TURN = 10;
const PLANS_SHOWN = 4;
/** No shop is started here: its code is called. The environment has to name a port all the same. */
const NO_SHOP_PORT = 3000;

type Input = {
  server: EmbeddedPostgres;
  services: BenchServices;
  isSmall: boolean;
  onStart: (end: () => Promise<void>) => void;
};
type Desk = { count: number; database: FreshDatabase; samples: SampleOrder[] };
/** Of the small shop and of the large one: what each asking took, and how many orders its answers showed in all. */
type Times = { question: AdminQuestion; ms: [number[], number[]]; shown: [number, number] };

/**
 * What the pages of the back office ask the database, in a shop that has had a thousand orders and in one that has had
 * a million, in turns: each question as a page asks it, all its statements with what Prisma adds. What other rooms have
 * to show at this size (the export, say) is one more row beside these.
 */
export async function measureAdmin(input: Input): Promise<Finding> {
  const sizes = input.isSmall ? ([1000, 20_000] as const) : ([1000, 1_000_000] as const);
  const desks: Desk[] = [];
  try {
    for (const count of sizes) desks.push(await openDesk(input, count));
    const times = await timeQuestions(input, desks);
    const grown = desks.at(-1);
    if (!grown) throw new Error('Growth is measured between two shops');
    return {
      title: 'Back office',
      rows: [...describe(times, sizes), await exportOf(input, grown)],
      notes: [
        `Each question is what a page asks for: for the list its page of 50 orders with their lines, the count (exact up to 1 000), and the countries to choose from, as the shop itself asks through Prisma, ${EACH_TURN} times a turn with other orders, days and names each time. Of the shop with ${spellCount(sizes[1])} orders nothing is kept in memory but what PostgreSQL and the system keep.`,
        ...(await explainSlowest(grown, times)),
      ],
    };
  } finally {
    await closeDb();
    for (const { database } of desks) await database.drop();
  }
}

/** Orders of the last days, of which there is one a minute: a hundred thousand. */
const EXPORTED_DAYS = 70;

async function exportOf(input: Input, desk: Desk): Promise<Row> {
  await enterDesk(input, desk);
  return measureExport({ days: EXPORTED_DAYS });
}

async function openDesk({ server, onStart }: Input, count: number): Promise<Desk> {
  const database = await createFreshDatabase(server, `bench_${count}_desk`);
  onStart(database.drop);
  await migrateDatabase(database.url);
  await seedDatabase(database.url);
  await withClient(database.url, (client) => client.query(DESK_DISCOUNT));
  const tell = (text: string) => console.log(`  ${count} orders: ${text}`);
  await fillTables({ databaseUrl: database.url, tables: DESK_TABLES, count, tell });
  await withClient(database.url, async (client) => {
    await client.query('set session_replication_role = replica');
    for (const sums of DESK_SUMS) await client.query(partOf(sums, { count, from: 1, to: count }));
    await fillDeskDays(client);
    await client.query('vacuum (analyze) sales_day, sales_day_article, inventory_level');
    await requireWholeOrders(client);
  });
  return { count, database, samples: await sampleOrders(database.url, 200) };
}

/** Rows that miss their order would make each answer shorter, and quicker. */
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

async function timeQuestions(input: Input, desks: readonly Desk[]): Promise<Times[]> {
  const times = ADMIN_QUESTIONS.map((question): Times => ({ question, ms: [[], []], shown: [0, 0] }));
  let asked = 0;
  await takeTurns(input.isSmall ? 2 : 8, desks, async (desk, index, isCounted) => {
    await enterDesk(input, desk);
    for (const { question, ms, shown } of times) {
      // The first of a connection also plans and loads; a shop that runs has that behind it.
      await question.ask(sampleOf(desk, asked));
      for (let time = 0; time < EACH_TURN; time += 1) {
        asked += 1;
        const sample = sampleOf(desk, asked);
        const startedAt = performance.now();
        const orders = await question.ask(sample);
        if (!isCounted) continue;
        ms[index === 0 ? 0 : 1].push(performance.now() - startedAt);
        shown[index === 0 ? 0 : 1] += orders;
      }
    }
  });
  return times;
}

/** The shop's code asks the database that the environment names. */
async function enterDesk({ services }: Input, { database }: Desk): Promise<void> {
  await closeDb();
  Object.assign(process.env, benchEnvironment({ databaseUrl: database.url, port: NO_SHOP_PORT, services }));
}

function sampleOf({ samples }: Desk, turn: number): SampleOrder {
  const sample = samples[turn % samples.length];
  if (!sample) throw new Error('The shop that was filled has no orders');
  return sample;
}

function describe(times: readonly Times[], sizes: readonly [number, number]): Row[] {
  const summary = times.map(({ question, ms, shown }) => {
    const [few, many] = ms.map((values) => {
      const sorted = values.toSorted((a, b) => a - b);
      return { p50: percentile(sorted, 50), p95: percentile(sorted, 95) };
    });
    if (!few || !many) throw new Error('Growth is measured between two shops');
    return { what: question.what, few, many, growth: many.p50 / few.p50, isAlike: shown[0] === shown[1] };
  });
  const most = (of: typeof summary) => of.toSorted((a, b) => b.growth - a.growth)[0];
  const worst = most(summary);
  const worstAlike = most(summary.filter(({ isAlike }) => isAlike));
  return [
    ...summary.map(({ what, few, many, growth }) => ({
      what,
      figure: `p50 ${few.p50.toFixed(1)} to ${many.p50.toFixed(1)} ms, ${growth.toFixed(2)} times`,
      beside: `p95 ${few.p95.toFixed(1)} ms at ${spellCount(sizes[0])} orders, ${many.p95.toFixed(1)} ms at ${spellCount(sizes[1])}`,
      target: atMost(many.p95, MOST_P95_MS, 'ms, p95'),
    })),
    {
      what: `Most growth of a question, from ${spellCount(sizes[0])} to ${spellCount(sizes[1])} orders`,
      figure: `${(worst?.growth ?? 0).toFixed(2)} times: ${worst?.what ?? ''}`,
      target: atMost(worst?.growth ?? 0, MOST_GROWTH, 'times'),
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
async function explainSlowest(desk: Desk, times: readonly Times[]): Promise<string[]> {
  const p95 = ({ ms }: Times) =>
    percentile(
      ms[1].toSorted((a, b) => a - b),
      95,
    );
  const slowest = times.filter(({ question }) => question.statement).toSorted((a, b) => p95(b) - p95(a));
  const notes: string[] = [];
  for (const { question } of slowest.slice(0, PLANS_SHOWN)) {
    const plan = await explainQuestion(desk.database.url, { question, sample: sampleOf(desk, 1) });
    notes.push(`The plan behind “${question.what}”:\n\n\`\`\`\n${plan}\n\`\`\``);
  }
  return notes;
}
