import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { countResponses } from '@/scripts/bench/load/count-responses';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import { HttpConnection } from '@/scripts/bench/load/http-connection';
import { median } from '@/scripts/bench/load/percentile';
import { atLeast, atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import { BENCH_PAGES_FOLDER } from '@/scripts/bench/setup/bench-environment';
import type { Cores } from '@/scripts/bench/setup/cpu-affinity';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { startStaticServers } from '@/scripts/bench/setup/static-server';
import { BENCH_PAGES, type BenchPage } from './bench-pages';

const CONNECTIONS = 16;
const PAGES = BENCH_PAGES.filter(({ name }) => name !== 'bare');
const MIN_OF_NODE = 0.5;
const MIN_OF_NGINX = 0.2;
const MIN_OF_FRONT = 0.9;
/** What one core answered before the health check came before Next. */
const FORMER_HEALTH_CHECKS_PER_SECOND = 600;
const MAX_MEMORY_MIB = 300;
const HEALTH_CHECK = '/healthz';
const MAX_WRITING_MS = 60_000;
const POLL_MS = 100;

/** Somebody who sends a page, and who is measured in turns with the others. */
type Sender = Pick<ShopServer, 'port' | 'readCpuSeconds'> & {
  name: string;
  pathOf: (page: BenchPage) => string;
};

/**
 * How many requests a second one core serves of each page, gzip accepted, beside a plain Node listener and nginx that send
 * the same bytes, and the nginx of deploy/nginx.conf with the pages that the shop has written. All of them take turns, so
 * that a busy moment of the machine meets them all.
 */
export async function measurePages(input: {
  shop: ShopServer;
  cores: Cores | null;
  rounds: number;
  seconds: number;
}): Promise<BenchResult> {
  const { shop, cores } = input;
  const files: Record<string, Buffer> = {};
  for (const page of PAGES) files[page.name] = await fetchCompressed(shop.port, page);
  await untilWritten();
  const { node, nginx, front } = await startStaticServers({ files, cores, shop });
  const statics = nginx ? [node, nginx] : [node];
  const senders: Sender[] = [
    ...[{ ...shop, name: 'shop' }, ...(front ? [front] : [])].map((server) => ({
      ...server,
      pathOf: (page: BenchPage) => page.path,
    })),
    ...statics.map((server) => ({ ...server, pathOf: (page: BenchPage) => `/${page.name}` })),
  ];
  const rates = await measureInTurns({ ...input, senders }).finally(() =>
    Promise.all([...statics, front].map((server) => server?.stop())),
  );
  const healthChecks = await measureHealthChecks(input);
  const rateOf = (page: BenchPage, sender = 'shop') => median(rates.get(`${sender} ${page.name}`) ?? []);
  const rows = PAGES.flatMap((page): ResultRow[] => [
    {
      what: `${page.label} (${files[page.name]?.length} bytes), ${CONNECTIONS} connections`,
      figure: `${whole(rateOf(page))}/s`,
    },
    ...statics.map(({ name }) => {
      const ratio = rateOf(page) / rateOf(page, name);
      return {
        what: `${page.label}, of what ${name} sends of the same bytes`,
        figure: ratio.toFixed(2),
        beside: `${whole(rateOf(page, name))}/s`,
        target: atLeast(ratio, name === 'nginx' ? MIN_OF_NGINX : MIN_OF_NODE),
      };
    }),
    ...(nginx && front ? [describeFront(page, rateOf(page, front.name), rateOf(page, nginx.name))] : []),
  ]);
  return {
    title: 'Pages a second, from one core',
    rows: [...rows, describeHealthChecks(healthChecks), ...describeMemory(shop)],
    notes: [
      'The servers beside it are one process each, on the same core, and take turns with the shop.',
      'A second is one of the processor time of the server that is measured, where the system tells that.',
    ],
    chart: {
      file: 'pages.svg',
      title: 'Pages a second from one core, gzip',
      unit: '/s',
      bars: PAGES.map((page) => {
        const rate = rateOf(page);
        return { label: page.label, text: `${whole(rate)}/s`, parts: [{ name: 'shop', value: rate }] };
      }),
    },
  };
}

function describeFront(page: BenchPage, rate: number, ofNginx: number): ResultRow {
  const ratio = rate / ofNginx;
  return {
    what: `${page.label} from a file, by deploy/nginx.conf, of what nginx sends`,
    figure: ratio.toFixed(2),
    beside: `${whole(rate)}/s`,
    target: atLeast(ratio, MIN_OF_FRONT),
  };
}

function describeHealthChecks(perSecond: number): ResultRow {
  return {
    what: `GET ${HEALTH_CHECK}, ${CONNECTIONS} connections`,
    figure: `${whole(perSecond)}/s`,
    beside: `${(perSecond / FORMER_HEALTH_CHECKS_PER_SECOND).toFixed(0)} times what it was through Next`,
    target: atLeast(perSecond / FORMER_HEALTH_CHECKS_PER_SECOND, 10),
  };
}

function describeMemory(shop: ShopServer): ResultRow[] {
  const mebibytes = shop.readMemoryMiB();
  if (mebibytes === null) return [];
  const target = atMost(Math.round(mebibytes), MAX_MEMORY_MIB, 'MiB');
  return [{ what: 'Resident memory after that', figure: `${Math.round(mebibytes)} MiB`, target }];
}

/** @returns the rates of each round, by sender and page. */
async function measureInTurns(input: {
  rounds: number;
  seconds: number;
  senders: readonly Sender[];
}): Promise<Map<string, number[]>> {
  const rates = new Map<string, number[]>();
  // Round 0 warms up and is not counted.
  for (let round = 0; round <= input.rounds; round += 1) {
    for (const page of PAGES) {
      for (const sender of input.senders) {
        const seconds = round === 0 ? input.seconds / 2 : input.seconds;
        const perSecond = await measureRate({ ...sender, path: sender.pathOf(page), seconds });
        const key = `${sender.name} ${page.name}`;
        if (round > 0) rates.set(key, [...(rates.get(key) ?? []), perSecond]);
      }
    }
  }
  return rates;
}

async function measureHealthChecks(input: { shop: ShopServer; rounds: number; seconds: number }) {
  const rates: number[] = [];
  for (let round = 0; round < input.rounds; round += 1) {
    rates.push(await measureRate({ ...input.shop, path: HEALTH_CHECK, seconds: input.seconds / 2 }));
  }
  return median(rates);
}

function measureRate(input: {
  port: number;
  path: string;
  seconds: number;
  readCpuSeconds: () => number | null;
}): Promise<number> {
  const { port, path, seconds, readCpuSeconds } = input;
  const request = encodeRequest({ port, path });
  return countResponses({ port, connections: CONNECTIONS, seconds, request, readCpuSeconds });
}

/** Waits until each page is a file in each encoding: until then the server measured has other things to do. */
async function untilWritten(): Promise<void> {
  const measured = PAGES.map((page) => `${page.path}.html`.slice(1));
  for (let tries = 0; tries < MAX_WRITING_MS / POLL_MS; tries += 1) {
    const found = await readdir(path.join(BENCH_PAGES_FOLDER, 'current'), { recursive: true }).catch(
      () => [],
    );
    const files = new Set(found);
    const pages = [...measured, ...found.filter((file) => file.endsWith('.html'))];
    if (pages.every((page) => files.has(`${page}.gz`) && files.has(`${page}.br`))) return;
    await sleep(POLL_MS);
  }
  throw new Error(`Pages were not written to ${BENCH_PAGES_FOLDER}`);
}

/** The body of a page as the shop sends it. @throws when it is not a published page that any cache may keep. */
async function fetchCompressed(port: number, page: BenchPage): Promise<Buffer> {
  const connection = await HttpConnection.open(port);
  const answer = await connection.send(encodeRequest({ port, path: page.path }));
  connection.close();
  const isPublished = /\r\netag: /i.test(answer.head);
  const isGzip = /\r\ncontent-encoding: *gzip/i.test(answer.head);
  if (answer.status !== 200 || !isGzip || !isPublished || /\r\nset-cookie:/i.test(answer.head)) {
    throw new Error(`${page.path} is not published, compressed, without a cookie:\n${answer.head}`);
  }
  return Buffer.from(answer.body);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
