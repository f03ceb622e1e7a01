import { prepareCarts } from '@/scripts/bench/data/prepare-carts';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import { HttpConnection } from '@/scripts/bench/load/http-connection';
import { createSoakRequests, SOAK_KINDS, type SoakKind } from '@/scripts/bench/load/soak-requests';
import { atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import { type FolderSize, readFolderSize } from '@/scripts/bench/setup/folder-size';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';

const CONNECTIONS = 8;
const MINUTES = 10;
const SMALL_MINUTES = 0.25;
const SAMPLES = 40;
const PREPARED_CARTS = 4_000;
const MAX_RSS_MIB = 300;
/** How much the resident memory of the last fifth may lie above that of the second: what is above is a leak. */
const MAX_GROWTH = 1.1;
const MAX_DISK_GROWTH_KIB = 1024;
const KIB = 1024;

type Sample = { rssMiB: number; disk: FolderSize };
type Counts = Record<SoakKind, number> & { failed: number };

/** Ten minutes of mixed traffic, in which no two addresses are alike: what memory and disk of the server do meanwhile. */
export async function measureSoak(input: {
  shop: ShopServer;
  databaseUrl: string;
  folder: string;
  isSmall: boolean;
  /** How long it lasts, if it is not to be the usual time. */
  seconds: number | null;
}): Promise<BenchResult> {
  const { shop, folder } = input;
  const next = createSoakRequests({
    port: shop.port,
    pictures: await listPictures(shop.port),
    carts: await prepareCarts(input.databaseUrl, PREPARED_CARTS),
  });
  const seconds = input.seconds ?? (input.isSmall ? SMALL_MINUTES : MINUTES) * 60;
  const counts: Counts = { pages: 0, 'unknown addresses': 0, pictures: 0, carts: 0, failed: 0 };
  const samples: Sample[] = [];
  const sample = async () =>
    void samples.push({ rssMiB: shop.readMemoryMiB() ?? Number.NaN, disk: await readFolderSize(folder) });
  await sample();
  const timer = setInterval(() => void sample(), (seconds * 1000) / SAMPLES);
  await sendUntil({ port: shop.port, until: performance.now() + seconds * 1000, next, counts }).finally(() =>
    clearInterval(timer),
  );
  await sample();
  return describe(samples, counts, seconds);
}

async function sendUntil(input: {
  port: number;
  until: number;
  next: ReturnType<typeof createSoakRequests>;
  counts: Counts;
}): Promise<void> {
  const send = async () => {
    let connection = await HttpConnection.open(input.port);
    while (performance.now() < input.until) {
      const { kind, bytes } = input.next();
      const answer = await connection.send(bytes).catch(() => null);
      input.counts[kind] += 1;
      if (!answer || answer.status >= 500) input.counts.failed += 1;
      if (answer && !/\r\nconnection: *close/i.test(answer.head)) continue;
      connection.close();
      connection = await HttpConnection.open(input.port);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, send));
}

/** The pictures that the home page and the product page name. */
async function listPictures(port: number): Promise<string[]> {
  const pages = await Promise.all(
    ['/', '/products/nue-cupping-massager'].map(async (path) => {
      const connection = await HttpConnection.open(port);
      const answer = await connection.send(
        encodeRequest({ port, path, headers: { 'Accept-Encoding': 'identity' } }),
      );
      connection.close();
      return answer.body.toString();
    }),
  );
  const pictures = pages.join('').matchAll(/"(\/[^"\s]+\.(?:avif|webp|jpg|png))[" ]/g);
  return [...new Set([...pictures].flatMap(([, path]) => (path ? [path] : [])))];
}

function describe(samples: readonly Sample[], counts: Counts, seconds: number): BenchResult {
  const fifth = Math.ceil(samples.length / 5);
  const highest = (part: readonly Sample[]) => Math.max(...part.map(({ rssMiB }) => rssMiB));
  const [early, late] = [samples.slice(fifth, 2 * fifth), samples.slice(-fifth)].map(highest);
  const growth = (late ?? Number.NaN) / (early ?? Number.NaN);
  const [first, last] = [samples[0]?.disk, samples.at(-1)?.disk];
  const diskKiB = ((last?.bytes ?? Number.NaN) - (first?.bytes ?? Number.NaN)) / KIB;
  const sent = SOAK_KINDS.reduce((all, kind) => all + counts[kind], 0);
  const rows: ResultRow[] = [
    {
      what: `Requests, ${CONNECTIONS} connections`,
      figure: `${sent.toLocaleString('en-GB')} in ${Math.round(seconds)} s`,
      beside: SOAK_KINDS.map((kind) => `${counts[kind].toLocaleString('en-GB')} ${kind}`).join(', '),
    },
    {
      what: 'Answered with 5xx, or not at all',
      figure: String(counts.failed),
      target: { text: 'none', isMet: counts.failed === 0 },
    },
    {
      what: 'Resident memory, highest',
      figure: `${Math.round(highest(samples))} MiB`,
      target: atMost(highest(samples), MAX_RSS_MIB, 'MiB'),
    },
    {
      what: 'Resident memory, last fifth to second fifth',
      figure: `${growth.toFixed(2)} times`,
      target: atMost(growth, MAX_GROWTH, 'times'),
      beside: `${Math.round(early ?? Number.NaN)} to ${Math.round(late ?? Number.NaN)} MiB`,
    },
    {
      what: 'Files of the build, growth',
      figure: `${Math.round(diskKiB)} KiB`,
      target: atMost(diskKiB, MAX_DISK_GROWTH_KIB, 'KiB'),
      beside: `${first?.files} to ${last?.files} files`,
    },
  ];
  return { title: 'Soak: mixed traffic', rows, notes: ['No two addresses are alike.'] };
}
