import { describeGrowth } from './describe-growth';
import { driveLoad } from './drive-load';
import { type GrownShop, type GrowthSetting, openGrownShop } from './open-grown-shop';
import { prepareShares } from './prepare-shares';
import type { Row } from './row';
import { returnBytes, visitBytes } from './share-bytes';
import { filledShareToken, SHARE_TABLES, VISITS_OF_SHARE } from './share-tables';
import { spellCount } from './spell-count';
import { describeTableScans, forgetTableScans } from './table-scans';
import { takeTurns } from './take-turns';
import { withClient } from './with-client';

const MOST_GROWTH = 1.3;
const EACH_TURN = 20;
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
export async function measureShareGrowth(input: Input): Promise<Row[]> {
  const shops: GrownShop[] = [];
  try {
    for (const count of input.sizes) {
      shops.push(await openGrownShop(input, { what: 'visits', count, tables: SHARE_TABLES }));
    }
    const [few, many] = await timeShops(input, shops);
    const last = shops.at(-1);
    if (!few || !many || !last) throw new Error('Growth is measured between two shops');
    const scans = await describeTableScans(last.databaseUrl, {
      tables: SHARE_TABLES,
      at: `${spellCount(input.sizes[1])} recorded visits`,
    });
    // Counts by reading the table from end to end, so that it comes after the scans.
    for (const [index, { databaseUrl }] of shops.entries()) {
      await requireVisits(databaseUrl, (input.sizes[index] ?? 0) + EACH_TURN * (input.turns + 1));
    }
    const common = { of: 'recorded visits', sizes: input.sizes };
    return [
      describeGrowth({
        ...common,
        what: 'Link visit',
        times: [few.visitMs, many.visitMs],
        most: MOST_GROWTH,
      }),
      describeGrowth({ ...common, what: 'Unlock', times: [few.unlockMs, many.unlockMs] }),
      scans,
    ];
  } finally {
    for (const { end } of shops) await end();
  }
}

async function timeShops(input: Input, shops: readonly GrownShop[]): Promise<Times[]> {
  const each = EACH_TURN * (input.turns + 1);
  const prepared: { visits: Buffer[]; returns: Buffer[] }[] = [];
  for (const [index, { databaseUrl, shop }] of shops.entries()) {
    const links = await readLinks(databaseUrl, { count: each, recorded: input.sizes[index] ?? 0 });
    const sharers = await prepareShares({ databaseUrl, count: each, network: 'whatsapp' });
    prepared.push({
      visits: links.map((token, from) => visitBytes(shop.port, { token, from })),
      returns: sharers.map((sharer) => returnBytes(shop.port, sharer)),
    });
  }
  for (const { databaseUrl } of shops) await forgetTableScans(databaseUrl);
  const times = shops.map((): Times => ({ visitMs: [], unlockMs: [] }));
  await takeTurns(input.turns, shops, async ({ shop }, index, isCounted) => {
    const own = prepared[index];
    const visitMs = await send(shop.port, { requests: own?.visits.splice(0, EACH_TURN) ?? [], expects: 303 });
    const unlockMs = await send(shop.port, {
      requests: own?.returns.splice(0, EACH_TURN) ?? [],
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
      `select ${filledShareToken} as token from (
         select 1 + (i::bigint * ${STRIDE}) % ($2::int / ${VISITS_OF_SHARE}) as n from generate_series(1, $1::int) i) walk`,
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
