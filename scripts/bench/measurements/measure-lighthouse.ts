import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillCart } from '@/scripts/bench/data/fill-cart';
import { median } from '@/scripts/bench/load/percentile';
import { atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import { obtainLighthouse } from '@/scripts/bench/setup/obtain-lighthouse';
import { runProgram } from '@/scripts/processes/run-program';
import { locateBrowser } from '@/scripts/support/locate-browser';
import { measureFirstTap } from './measure-first-tap';

type AuditedPage = { label: string; path: string; minPerformance: number; cookie?: string };

/** What Lighthouse reports, as far as it is read here (its file `lhr.json`). */
type Report = {
  /** How fast the machine was just then; Lighthouse's own settings are made for some 1500 and more. */
  environment?: { benchmarkIndex?: number };
  runtimeError?: { message: string };
  categories: Record<string, { score: number | null }>;
  audits: Record<
    string,
    | { score: number | null; title: string; numericValue?: number; details?: { items?: { url?: string }[] } }
    | undefined
  >;
};

const ARTICLE = '/articles/upper-back-and-neck-pain';
const PRODUCT = '/products/nue-cupping-massager';
const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;
const MAX_PAINT_MS = 1_800;
const MAX_SHIFT = 0.01;
const TIME_LIMIT_MS = 180_000;
const FLAGS = '--headless=new --no-sandbox --disable-quic --disable-background-networking --disable-sync';

/**
 * What Lighthouse makes of the pages on a phone (its own mobile settings, simulated slow 4G), median of the runs.
 * Lighthouse is fetched from the package registry the first time: nobody else needs its hundred packages.
 */
export async function measureLighthouse(input: { origin: string; runs: number }): Promise<BenchResult> {
  const browser = locateBrowser();
  if (!browser)
    return { title: TITLE, rows: [], notes: ['Not measured: no Chromium was found on this machine.'] };
  const program = await obtainLighthouse();
  const pages: AuditedPage[] = [
    { label: 'Home', path: '/', minPerformance: 97 },
    { label: 'Product', path: PRODUCT, minPerformance: 97 },
    { label: 'Article', path: ARTICLE, minPerformance: 98 },
    { label: 'Cart', path: '/cart', minPerformance: 97, cookie: await fillCart(input.origin) },
  ];
  const rows: ResultRow[] = [];
  for (const page of pages) {
    const reports: Report[] = [];
    for (let run = 0; run < input.runs; run += 1) {
      reports.push(await runLighthouse({ page, origin: input.origin, browser, program }));
    }
    rows.push(...describe(page, reports, input.origin));
  }
  rows.push(...(await measureFirstTap({ ...input, executablePath: browser })));
  return {
    title: TITLE,
    rows,
    notes: [
      `Lighthouse with its mobile settings (slow 4G and a slower processor, simulated), median of ${input.runs}. It slows whatever machine it runs on down four times, so that a machine of half the speed counts as a phone of half the speed; its authors mean an index of 1500 and more. The cart has one thing in it. The server runs on plain HTTP here, as behind a proxy.`,
    ],
  };
}

const TITLE = 'What Lighthouse says of the pages on a phone';

async function runLighthouse(input: {
  page: AuditedPage;
  origin: string;
  browser: string;
  program: string;
}): Promise<Report> {
  const { page, origin, browser, program } = input;
  const folder = await mkdtemp(path.join(tmpdir(), 'lighthouse-'));
  const file = path.join(folder, 'report.json');
  try {
    await runProgram({
      name: 'Lighthouse',
      args: [
        program,
        origin + page.path,
        '--output=json',
        `--output-path=${file}`,
        '--quiet',
        `--chrome-flags=${FLAGS} --user-data-dir=${path.join(folder, 'profile')}`,
        '--only-categories=performance,accessibility,best-practices,seo',
        ...(page.cookie ? [`--extra-headers=${JSON.stringify({ Cookie: page.cookie })}`] : []),
      ],
      env: { CHROME_PATH: browser },
      timeLimitMs: TIME_LIMIT_MS,
    });
    const report: Report = JSON.parse(await readFile(file, 'utf8'));
    if (report.runtimeError) throw new Error(`Lighthouse at ${page.path}: ${report.runtimeError.message}`);
    return report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describe(page: AuditedPage, reports: readonly Report[], origin: string): ResultRow[] {
  const score = (name: string) =>
    Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? 0)));
  const metric = (name: string) => median(reports.map(({ audits }) => audits[name]?.numericValue ?? 0));
  const performance = score('performance');
  const paintMs = metric('largest-contentful-paint');
  const shift = metric('cumulative-layout-shift');
  const others = CATEGORIES.map((name) => `${name} ${score(name)}`).join(', ');
  const isPerfect = CATEGORIES.every((name) => score(name) === 100);
  const foreign = reports.flatMap((report) => foreignRequests(report, origin));
  const speeds = reports.map(({ environment }) => Math.round(environment?.benchmarkIndex ?? 0));
  return [
    {
      what: `${page.label}: performance`,
      figure: String(performance),
      beside: `the machine's speed by Lighthouse's own index: ${speeds.join(', ')}`,
      target: { text: `≥ ${page.minPerformance}`, isMet: performance >= page.minPerformance },
    },
    {
      what: `${page.label}: the other categories`,
      figure: others,
      ...(isPerfect ? {} : { beside: listFaults(reports) }),
      target: { text: '100 each', isMet: isPerfect },
    },
    {
      what: `${page.label}: largest contentful paint`,
      figure: `${Math.round(paintMs)} ms`,
      beside: `blocking ${Math.round(metric('total-blocking-time'))} ms`,
      target: atMost(paintMs, MAX_PAINT_MS, 'ms'),
    },
    {
      what: `${page.label}: layout shift`,
      figure: shift.toFixed(4),
      target: atMost(shift, MAX_SHIFT, ''),
    },
    {
      what: `${page.label}: requests to other hosts`,
      figure: String(foreign.length),
      ...(foreign[0] ? { beside: foreign[0] } : {}),
      target: { text: 'none', isMet: foreign.length === 0 },
    },
  ];
}

function foreignRequests(report: Report, origin: string): string[] {
  const items = report.audits['network-requests']?.details?.items ?? [];
  return items.flatMap(({ url }) => (url?.startsWith('http') && !url.startsWith(origin) ? [url] : []));
}

/** The titles of what a page lost points for, outside performance. */
function listFaults(reports: readonly Report[]): string {
  const ignored = new Set([
    'largest-contentful-paint',
    'first-contentful-paint',
    'speed-index',
    'interactive',
  ]);
  const faults = reports.flatMap(({ audits }) =>
    Object.entries(audits).flatMap(([id, audit]) =>
      audit?.score === 0 && !ignored.has(id) ? [audit.title] : [],
    ),
  );
  return [...new Set(faults)].join('; ');
}
