import {
  countSharesUnlockedOnce,
  countVisitsRecordedOnce,
} from '@/scripts/bench/checks/count-shares-unlocked-once';
import { prepareShares } from '@/scripts/bench/data/prepare-shares';
import { VISITS_PER_SHARE } from '@/scripts/bench/data/share-tables';
import { driveLoad } from '@/scripts/bench/load/drive-load';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import { median } from '@/scripts/bench/load/percentile';
import { createShareWorkload } from '@/scripts/bench/load/share-workload';
import type { Load } from '@/scripts/bench/load/summarise-load';
import type { BenchResult, ResultRow } from '@/scripts/bench/report/bench-result';
import type { GrowthSetting } from '@/scripts/bench/setup/open-populated-shop';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { measureShareGrowth } from './measure-share-growth';

const CONNECTIONS = 16;
/** More than any machine uses up. */
const MAX_PER_SECOND = 1_500;

type Input = GrowthSetting & {
  shop: ShopServer;
  databaseUrl: string;
  rounds: number;
  seconds: number;
  isSmall: boolean;
};
type Kind = 'bare' | 'unlock' | 'visit';
const NAMES: Record<Kind, string> = {
  bare: 'POST /api/bare',
  unlock: 'Shares unlocked (POST /api/share/…/returned)',
  visit: 'Link visits recorded (GET /s/…)',
};

/**
 * How many shares a second unlock and how many visits a second are recorded beside a route handler that does nothing;
 * that each has had its effect once; and whether a visit takes longer when there have been many.
 */
export async function measureShare(input: Input): Promise<BenchResult> {
  const { loads, rows } = await measureRates(input);
  const growth = await measureShareGrowth({
    ...input,
    sizes: input.isSmall ? [1_000, 20_000] : [1_000, 1_000_000],
    turns: input.isSmall ? 2 : 25,
  });
  return describe(loads, [...rows, ...growth]);
}

async function measureRates(input: Input): Promise<{ loads: Record<Kind, Load[]>; rows: ResultRow[] }> {
  const { databaseUrl, rounds, seconds } = input;
  const { port } = input.shop;
  const count = Math.ceil(MAX_PER_SECOND * seconds * (rounds + 2));
  const requests = createShareWorkload(port, {
    returning: await prepareShares({ databaseUrl, count, network: 'whatsapp' }),
    // Unlocks by a friend's visit.
    shared: await prepareShares({
      databaseUrl,
      count: Math.ceil(count / VISITS_PER_SHARE),
      network: 'facebook',
    }),
  });
  const kinds: Record<Kind, () => Buffer> = {
    bare: () => encodeRequest({ port, method: 'POST', path: '/api/bare', json: {} }),
    unlock: requests.nextReturn,
    visit: requests.nextVisit,
  };
  const measure = (kind: Kind, nextRequest = kinds[kind], duration = seconds) =>
    driveLoad({
      port,
      connections: CONNECTIONS,
      seconds: duration,
      nextRequest,
      expects: kind === 'visit' ? 303 : 200,
    });

  const all: readonly Kind[] = ['bare', 'unlock', 'visit'];
  for (const kind of all) await measure(kind, kinds[kind], seconds / 2);
  const loads: Record<Kind, Load[]> = { bare: [], unlock: [], visit: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of all) loads[kind].push(await measure(kind));
  }
  // The same request by every connection at once, for the counts below.
  for (const kind of ['unlock', 'visit'] as const) await measure(kind, each(kinds[kind]), seconds / 2);
  const [returned, visited] = [requests.returned(), requests.visited()];
  const visits = [...visited.values()].reduce((sum, times) => sum + times, 0);
  return {
    loads,
    rows: [
      countRow('Shares unlocked with exactly one code, on the cart, of those that answered', {
        right: await countSharesUnlockedOnce(databaseUrl, { sharers: returned, isOnCart: true }),
        of: returned.length,
      }),
      countRow('Shares unlocked with exactly one code, of those that a friend visited', {
        right: await countSharesUnlockedOnce(databaseUrl, { sharers: [...visited.keys()], isOnCart: false }),
        of: visited.size,
      }),
      countRow('Visits recorded exactly once, of those that were answered', {
        right: await countVisitsRecordedOnce(databaseUrl, visited),
        of: visits,
      }),
    ],
  };
}

/** Sends each request once by every connection. */
function each(next: () => Buffer): () => Buffer {
  let sent = 0;
  let current: Buffer = Buffer.alloc(0);
  return () => {
    if (sent++ % CONNECTIONS === 0) current = next();
    return current;
  };
}

function countRow(what: string, { right, of }: { right: number; of: number }): ResultRow {
  return { what, figure: `${right} of ${of}`, target: { text: 'all', isMet: right === of } };
}

function describe(loads: Record<Kind, Load[]>, more: readonly ResultRow[]): BenchResult {
  const rateOf = (kind: Kind) => median(loads[kind].map((load) => load.perSecond));
  const ratioOf = (kind: Kind) =>
    median(loads[kind].map((load, round) => load.perSecond / (loads.bare[round]?.perSecond ?? Number.NaN)));
  const row = (kind: Kind): ResultRow => {
    const [p50, p99] = [
      median(loads[kind].map((load) => load.p50Ms)),
      median(loads[kind].map((load) => load.p99Ms)),
    ];
    return {
      what: `${NAMES[kind]}, ${CONNECTIONS} connections`,
      figure: `${Math.round(rateOf(kind))}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
      ...(kind === 'bare' ? {} : { beside: `${ratioOf(kind).toFixed(2)} of the bare handler` }),
    };
  };
  return {
    title: 'Sharing',
    rows: [row('unlock'), row('visit'), row('bare'), ...more],
    chart: {
      file: 'share.svg',
      title: `Requests a second at ${CONNECTIONS} connections, one core`,
      unit: '/s',
      bars: (['bare', 'visit', 'unlock'] as const).map((kind) => ({
        label: { bare: 'POST /api/bare', visit: 'Link visits', unlock: 'Unlocks' }[kind],
        text: `${Math.round(rateOf(kind))}/s`,
        parts: [{ name: 'shop', value: rateOf(kind) }],
      })),
    },
    notes: [
      `An unlock is a sharer who comes back with a cart: evidence, code and cart in one transaction, which waits for the disk at its commit. A visit is a person from an address of their own who opens a link, ${VISITS_PER_SHARE} to a link, the first of whom unlocks the share; it is answered with the way to the product page. After the load every connection sends the same return and the same visit at once for a while; these are in the counts and not in the rates. In the growing shops links that have had visits get one more.`,
    ],
  };
}
