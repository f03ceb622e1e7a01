import { prepareCarts } from '@/scripts/bench/data/prepare-carts';
import { driveLoad } from '@/scripts/bench/load/drive-load';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import { median } from '@/scripts/bench/load/percentile';
import { type Load, summariseLoad } from '@/scripts/bench/load/summarise-load';
import { atLeast, atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';

const MANY = 16;
const MAX_MEDIAN_MS = 5;
const MIN_RATIO = 1 / 3;
/** What a buyer does with one cart here: both variants put in, then one more of each. Four lawful additions. */
const ADDITIONS = ['NUE-CM-1', 'NUE-CM-2', 'NUE-CM-1', 'NUE-CM-2'];
/** More than any machine uses up in a second. */
const MAX_PER_SECOND = 4_000;

type Series = { one: Load; many: Load[] };

/** How long the cart takes to change and to show, and how its rate compares with a route handler that does nothing. */
export async function measureCart(input: {
  shop: ShopServer;
  databaseUrl: string;
  rounds: number;
  seconds: number;
}): Promise<BenchResult> {
  const { port } = input.shop;
  const seconds = input.seconds * (input.rounds + 1.5) * 2;
  const carts = await prepareCarts(
    input.databaseUrl,
    Math.ceil((seconds * MAX_PER_SECOND) / ADDITIONS.length),
  );
  const add = additions(port, carts);
  const filled = carts.slice(0, MANY).map((token) => cookie(token));
  const kinds = {
    bare: () =>
      encodeRequest({ port, method: 'POST', path: '/api/bare', json: { sku: 'NUE-CM-1', quantity: 1 } }),
    add,
    show: (connection: number) =>
      encodeRequest({ port, path: '/api/cart', headers: filled[connection] ?? {} }),
    firstAdd: () =>
      encodeRequest({
        port,
        method: 'POST',
        path: '/api/cart/lines',
        json: { sku: 'NUE-CM-1', quantity: 1 },
      }),
  };
  const measure = (kind: keyof typeof kinds, connections: number, duration = input.seconds) =>
    driveLoad({ port, connections, seconds: duration, nextRequest: kinds[kind] });

  // The first `MANY` carts get their lines here, so that `show` has something to show; and everything is warm.
  await measure('add', MANY, input.seconds / 2);
  for (const kind of ['show', 'bare', 'firstAdd'] as const) await measure(kind, MANY, input.seconds / 2);

  const series = { bare: empty(), add: empty(), show: empty() };
  for (let round = 0; round < input.rounds; round += 1) {
    for (const kind of ['bare', 'add', 'show'] as const) series[kind].many.push(await measure(kind, MANY));
  }
  for (const kind of ['bare', 'add', 'show'] as const) series[kind].one = await measure(kind, 1);
  const first = await measure('firstAdd', 1);
  return describe(series, first);
}

/** Each connection works through carts of its own, four additions to each, before it takes the next one. */
function additions(port: number, carts: readonly string[]): (connection: number) => Buffer {
  const step = Array<number>(MANY).fill(0);
  let taken = 0;
  const current = Array<number>(MANY).fill(0);
  return (connection) => {
    const done = step[connection] ?? 0;
    if (done % ADDITIONS.length === 0) current[connection] = taken++;
    step[connection] = done + 1;
    const token = carts[current[connection] ?? 0];
    if (!token) throw new Error('The bench has used up the carts that it prepared');
    const sku = ADDITIONS[done % ADDITIONS.length];
    return encodeRequest({
      port,
      method: 'POST',
      path: '/api/cart/lines',
      headers: cookie(token),
      json: { sku, quantity: 1 },
    });
  };
}

function cookie(token: string): Record<string, string> {
  return { Cookie: `cart=${token}; cart_hint=1` };
}

function empty(): Series {
  return { one: summariseLoad([]), many: [] };
}

function describe(series: Record<'bare' | 'add' | 'show', Series>, first: Load): BenchResult {
  const rateOf = (kind: keyof typeof series) => median(series[kind].many.map((load) => load.perSecond));
  const ratioOf = (kind: keyof typeof series) =>
    median(
      series[kind].many.map(
        (load, round) => load.perSecond / (series.bare.many[round]?.perSecond ?? Number.NaN),
      ),
    );
  const manyRow = (kind: keyof typeof series, what: string, least?: number): ResultRow => {
    const p50 = median(series[kind].many.map((load) => load.p50Ms));
    const p99 = median(series[kind].many.map((load) => load.p99Ms));
    return {
      what: `${what}, ${MANY} connections`,
      figure: `${Math.round(rateOf(kind))}/s, p50 ${ms(p50)}, p99 ${ms(p99)}`,
      ...(kind === 'bare' ? {} : { beside: `${ratioOf(kind).toFixed(2)} of the bare handler` }),
      ...(least === undefined ? {} : { target: atLeast(ratioOf(kind), least) }),
    };
  };
  const oneRow = (load: Load, what: string): ResultRow => ({
    what: `${what}, 1 connection`,
    figure: `p50 ${ms(load.p50Ms)}, p99 ${ms(load.p99Ms)}`,
  });
  const { bare, add, show } = series;
  return {
    title: 'Cart',
    notes: [
      'The bare handler (POST /api/bare of the same build) reads JSON and answers it, nothing else. Every addition is a lawful one to a cart in PostgreSQL, which waits for the disk at each commit; every answer was 200 with the cart in it.',
    ],
    rows: [
      {
        ...oneRow(add.one, 'POST /api/cart/lines'),
        target: atMost(add.one.p50Ms, MAX_MEDIAN_MS, 'ms, median'),
      },
      oneRow(first, 'POST /api/cart/lines without a cart yet'),
      oneRow(show.one, 'GET /api/cart'),
      oneRow(bare.one, 'POST /api/bare'),
      manyRow('add', 'POST /api/cart/lines', MIN_RATIO),
      manyRow('show', 'GET /api/cart'),
      manyRow('bare', 'POST /api/bare'),
    ],
    chart: {
      file: 'cart.svg',
      title: `Requests a second at ${MANY} connections, one core`,
      unit: '/s',
      bars: (['bare', 'show', 'add'] as const).map((kind) => ({
        label: { bare: 'POST /api/bare', show: 'GET /api/cart', add: 'POST /api/cart/lines' }[kind],
        text: `${Math.round(rateOf(kind))}/s`,
        parts: [{ name: 'shop', value: rateOf(kind) }],
      })),
    },
  };
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
