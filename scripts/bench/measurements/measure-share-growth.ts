import { describeSequentialScans, resetScanCounters } from '@/scripts/bench/checks/sequential-scans';
import { prepareShares } from '@/scripts/bench/data/prepare-shares';
import { SHARE_TABLES, sampleShareTokenSql, VISITS_PER_SHARE } from '@/scripts/bench/data/share-tables';
import { driveLoad } from '@/scripts/bench/load/drive-load';
import { interleaveRuns } from '@/scripts/bench/load/interleave-runs';
import { shareReturnRequest, shareVisitRequest } from '@/scripts/bench/load/share-request';
import type { ResultRow } from '@/scripts/bench/report/bench-result';
import { describeGrowth } from '@/scripts/bench/report/describe-growth';
import { formatCount } from '@/scripts/bench/report/format-count';
import {
  type GrowthSetting,
  openPopulatedShop,
  type PopulatedShop,
} from '@/scripts/bench/setup/open-populated-shop';
import { withClient } from '@/scripts/postgres/with-client';
import { insertSampleRows } from '@/scripts/sample-data/insert-sample-rows';

const MAX_GROWTH = 1.3;
const REQUESTS_PER_ROUND = 20;
/** Walks through all shares of a filled shop, whose number it does not divide, without visiting neighbours. */
const STRIDE = 7_919;

type Input = GrowthSetting & {
  /** Recorded visits in the one shop and in the other. */
  sizes: readonly [number, number];
  turns: number;
};
type Times = { visitMs: number[]; unlockMs: number[] };

/**
 * How much longer the visit of a link and the unlocking of a share take in a shop that has recorded many visits than
 * in one that has recorded few. Two shops take turns, one request at a time.
 */
export async function measureShareGrowth(input: Input): Promise<ResultRow[]> {
  const shops: PopulatedShop[] = [];
  try {
    for (const count of input.sizes) {
      shops.push(
        await openPopulatedShop(input, {
          what: 'visits',
          count,
          populate: (shop) => insertSampleRows({ ...shop, tables: SHARE_TABLES }),
        }),
      );
    }
    const [few, many] = await timeShops(input, shops);
    const last = shops.at(-1);
    if (!few || !many || !last) throw new Error('Growth is measured between two shops');
    const scans = await describeSequentialScans(last.databaseUrl, {
      tables: SHARE_TABLES,
      at: `${formatCount(input.sizes[1])} recorded visits`,
    });
    // Counts by reading the table from end to end, so that it comes after the scans.
    for (const [index, { databaseUrl }] of shops.entries()) {
      await requireVisits(databaseUrl, (input.sizes[index] ?? 0) + REQUESTS_PER_ROUND * (input.turns + 1));
    }
    const common = { of: 'recorded visits', sizes: input.sizes };
    return [
      describeGrowth({
        ...common,
        what: 'Link visit',
        times: [few.visitMs, many.visitMs],
        most: MAX_GROWTH,
      }),
      describeGrowth({ ...common, what: 'Unlock', times: [few.unlockMs, many.unlockMs] }),
      scans,
    ];
  } finally {
    for (const { end } of shops) await end();
  }
}

async function timeShops(input: Input, shops: readonly PopulatedShop[]): Promise<Times[]> {
  const each = REQUESTS_PER_ROUND * (input.turns + 1);
  const prepared: { visits: Buffer[]; returns: Buffer[] }[] = [];
  for (const [index, { databaseUrl, shop }] of shops.entries()) {
    const links = await readLinks(databaseUrl, { count: each, recorded: input.sizes[index] ?? 0 });
    const sharers = await prepareShares({ databaseUrl, count: each, network: 'whatsapp' });
    prepared.push({
      visits: links.map((token, visitor) => shareVisitRequest(shop.port, { token, visitor })),
      returns: sharers.map((sharer) => shareReturnRequest(shop.port, sharer)),
    });
  }
  for (const { databaseUrl } of shops) await resetScanCounters(databaseUrl);
  const times = shops.map((): Times => ({ visitMs: [], unlockMs: [] }));
  await interleaveRuns(input.turns, shops, async ({ shop }, index, isCounted) => {
    const own = prepared[index];
    const visitMs = await send(shop.port, {
      requests: own?.visits.splice(0, REQUESTS_PER_ROUND) ?? [],
      expects: 303,
    });
    const unlockMs = await send(shop.port, {
      requests: own?.returns.splice(0, REQUESTS_PER_ROUND) ?? [],
      expects: 200,
    });
    if (!isCounted) return;
    times[index]?.visitMs.push(...visitMs);
    times[index]?.unlockMs.push(...unlockMs);
  });
  return times;
}

async function send(
  port: number,
  { requests, expects }: { requests: Buffer[]; expects: number },
): Promise<readonly number[]> {
  const nextRequest = () => requests.shift() ?? null;
  return (await driveLoad({ port, connections: 1, nextRequest, expects })).latenciesMs;
}

/** The links of shares from all over the tables. */
async function readLinks(
  databaseUrl: string,
  { count, recorded }: { count: number; recorded: number },
): Promise<string[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ token: string }>(
      `select ${sampleShareTokenSql} as token from (
         select 1 + (i::bigint * ${STRIDE}) % ($2::int / ${VISITS_PER_SHARE}) as n from generate_series(1, $1::int) i) walk`,
      [count, recorded],
    ),
  );
  return rows.map(({ token }) => token);
}

async function requireVisits(databaseUrl: string, expected: number): Promise<void> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ count: number }>('select count(*)::int as count from share_visit'),
  );
  if (rows[0]?.count !== expected) {
    throw new Error(`${rows[0]?.count} visits are recorded where there should be ${expected}`);
  }
}
