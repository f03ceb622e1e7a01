import { chromium } from 'playwright';
import { median } from '@/scripts/bench/load/percentile';
import { atMost, type BenchResult, type ResultRow } from '@/scripts/bench/report/bench-result';
import { locateBrowser } from '@/scripts/support/locate-browser';
import { BENCH_PAGES, type BenchPage } from './bench-pages';
import { type PageTimes, timePage } from './time-page';
import { KINDS, type Weight, type Weights, weighPage } from './weigh-page';

/** The most JavaScript, in bytes above the bare page, until something is touched. */
const MAX_SCRIPT: Record<BenchPage['name'], number | null> = {
  bare: null,
  product: 25_000,
  article: 15_000,
};
const MAX_FIRST_VIEW = 350_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Measured = { page: BenchPage; weights: Weights; times: PageTimes[] };

/** What a phone is sent for each page, and what it makes of it: paint, blocking, shift. */
export async function measurePageWeight(input: { origin: string; runs: number }): Promise<BenchResult> {
  const executablePath = locateBrowser();
  if (!executablePath) {
    return { title: TITLE, rows: [], notes: ['Not measured: no Chromium was found on this machine.'] };
  }
  // A signal is for the bench, which takes down everything in its order.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: FLAGS, ...signals });
  try {
    const measured: Measured[] = [];
    for (const page of BENCH_PAGES) {
      const weights = await weighPage(browser, input.origin + page.path);
      const times: PageTimes[] = [];
      for (let run = 0; run < input.runs; run += 1)
        times.push(await timePage(browser, input.origin + page.path));
      measured.push({ page, weights, times });
    }
    return describe(measured);
  } finally {
    await browser.close();
  }
}

const TITLE = 'What a phone is sent, and what it makes of it';

function describe(measured: readonly Measured[]): BenchResult {
  const bare = measured[0]?.weights;
  return {
    title: TITLE,
    rows: measured.flatMap((entry) => [...weightRows(entry, bare), ...timeRows(entry)]),
    notes: [
      'Bytes are those of the bodies as sent (gzip where it is used), with an empty cache, 390 × 844 at two pixels a point, not scrolled. A page’s scripts come with the first touch; all bytes are counted after it. Times: Lighthouse’s slow 4G and a processor four times slower, median of the runs; blocking is the time of tasks beyond 50 ms after the first paint.',
    ],
    chart: {
      file: 'weight.svg',
      title: 'What a phone is sent for one page (kB)',
      unit: ' kB',
      bars: measured.map(({ page, weights: { touched } }) => ({
        label: page.label,
        text: kilobytes(total(touched)),
        parts: KINDS.map((name) => ({ name, value: touched[name] / 1000 })),
      })),
    },
  };
}

function weightRows({ page, weights }: Measured, bare: Weights | undefined): ResultRow[] {
  const { untouched, touched } = weights;
  const limit = MAX_SCRIPT[page.name];
  const parts = KINDS.filter((kind) => touched[kind] > 0).map(
    (kind) => `${kind} ${kilobytes(touched[kind])}`,
  );
  const weightRow: ResultRow = {
    what: `${page.label}: all bytes`,
    figure: kilobytes(total(touched)),
    beside: parts.join(', '),
    ...(page.name === 'product'
      ? { target: atMost(total(touched) / 1000, MAX_FIRST_VIEW / 1000, 'kB') }
      : {}),
  };
  if (limit === null || !bare) return [weightRow];
  return [
    weightRow,
    {
      what: `${page.label}: JavaScript until something is touched`,
      figure: kilobytes(untouched.JavaScript),
      beside: `the bare page: ${kilobytes(bare.untouched.JavaScript)}`,
      target: atMost(
        Math.max(0, untouched.JavaScript - bare.untouched.JavaScript) / 1000,
        limit / 1000,
        'kB above it',
      ),
    },
    {
      what: `${page.label}: JavaScript above the bare page once it is touched`,
      figure: kilobytes(touched.JavaScript - bare.touched.JavaScript),
      beside: `${kilobytes(touched.JavaScript)} − ${kilobytes(bare.touched.JavaScript)}`,
    },
  ];
}

function timeRows({ page, times }: Measured): ResultRow[] {
  if (times.length === 0) return [];
  const of = (key: keyof PageTimes) => median(times.map((run) => run[key]));
  const shift = Math.max(...times.map((run) => run.layoutShift));
  return [
    {
      what: `${page.label}: largest paint, blocking time`,
      figure: `${Math.round(of('largestPaintMs'))} ms, ${Math.round(of('blockingMs'))} ms`,
    },
    ...(page.name === 'bare'
      ? []
      : [
          {
            what: `${page.label}: layout shift (worst run)`,
            figure: shift.toFixed(4),
            target: { text: '0', isMet: shift === 0 },
          },
        ]),
  ];
}

function total(weight: Weight): number {
  return KINDS.reduce((sum, kind) => sum + weight[kind], 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
