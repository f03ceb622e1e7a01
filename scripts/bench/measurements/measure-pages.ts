import { driveLoad } from '@/scripts/bench/load/drive-load';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import { HttpConnection } from '@/scripts/bench/load/http-connection';
import { median } from '@/scripts/bench/load/percentile';
import { atLeast, type BenchResult } from '@/scripts/bench/report/bench-result';
import type { Cores } from '@/scripts/bench/setup/cpu-affinity';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { startStaticServer } from '@/scripts/bench/setup/static-server';
import { BENCH_PAGES, type BenchPage } from './bench-pages';

const CONNECTIONS = 16;
const MIN_RATIO = 0.6;

/**
 * How many requests a second one core serves of each page, gzip accepted: compared with the bare page of the same
 * server, and with the same bytes as files. The pages take turns, so that a busy moment of the machine meets them all.
 */
export async function measurePages(input: {
  shop: ShopServer;
  cores: Cores | null;
  rounds: number;
  seconds: number;
}): Promise<BenchResult> {
  const { shop, rounds, seconds } = input;
  const files: Record<string, Buffer> = {};
  for (const page of BENCH_PAGES) files[page.name] = await fetchCompressed(shop.port, page);
  const fromShop = await measureInTurns({
    rounds,
    seconds,
    port: shop.port,
    pathOf: (page) => page.path,
  });
  const plain = await startStaticServer({ files, cores: input.cores });
  const fromFiles = await measureInTurns({
    rounds,
    seconds,
    port: plain.port,
    pathOf: (page) => `/${page.name}`,
  }).finally(plain.stop);

  const rows = BENCH_PAGES.map((page) => {
    const rates = fromShop[page.name];
    const rate = median(rates);
    const ratio = median(rates.map((value, round) => value / (fromShop.bare[round] ?? Number.NaN)));
    const fileRate = median(fromFiles[page.name]);
    const besideFiles = `${(rate / fileRate).toFixed(3)} of ${plain.name}'s ${whole(fileRate)}/s`;
    return {
      what: `${page.label} (${files[page.name]?.length} bytes), ${CONNECTIONS} connections`,
      figure: `${whole(rate)}/s`,
      beside: page.name === 'bare' ? besideFiles : `${ratio.toFixed(2)} of the bare page; ${besideFiles}`,
      ...(page.name === 'bare' ? {} : { target: atLeast(ratio, MIN_RATIO) }),
    };
  });
  return {
    title: 'Pages a second, from one core',
    rows,
    notes: [`The same bytes as files are served by ${plain.name}, one process on the same core.`],
    chart: {
      file: 'pages.svg',
      title: 'Pages a second from one core, gzip',
      unit: '/s',
      bars: BENCH_PAGES.map((page) => {
        const rate = median(fromShop[page.name]);
        return { label: page.label, text: `${whole(rate)}/s`, parts: [{ name: 'shop', value: rate }] };
      }),
    },
  };
}

async function measureInTurns(input: {
  rounds: number;
  seconds: number;
  port: number;
  pathOf: (page: BenchPage) => string;
}): Promise<Record<BenchPage['name'], number[]>> {
  const rates: Record<BenchPage['name'], number[]> = { bare: [], product: [], article: [] };
  // Round 0 warms up and is not counted.
  for (let round = 0; round <= input.rounds; round += 1) {
    for (const page of BENCH_PAGES) {
      const request = encodeRequest({ port: input.port, path: input.pathOf(page) });
      const seconds = round === 0 ? input.seconds / 2 : input.seconds;
      const { perSecond } = await driveLoad({
        port: input.port,
        connections: CONNECTIONS,
        seconds,
        nextRequest: () => request,
      });
      if (round > 0) rates[page.name].push(perSecond);
    }
  }
  return rates;
}

/** The body of a page as the shop sends it. @throws when it is not a prerendered page that any cache may keep. */
async function fetchCompressed(port: number, page: BenchPage): Promise<Buffer> {
  const connection = await HttpConnection.open(port);
  const request = encodeRequest({ port, path: page.path });
  // The server marked every page as stale at its start; the first visit renders it again.
  await connection.send(request);
  const answer = await connection.send(request);
  connection.close();
  const isFromCache = /\r\nx-nextjs-cache: *(hit|stale)/i.test(answer.head);
  const isGzip = /\r\ncontent-encoding: *gzip/i.test(answer.head);
  if (answer.status !== 200 || !isGzip || !isFromCache || /\r\nset-cookie:/i.test(answer.head)) {
    throw new Error(
      `${page.path} is not answered from the prerender cache, compressed, without a cookie:\n${answer.head}`,
    );
  }
  return Buffer.from(answer.body);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
