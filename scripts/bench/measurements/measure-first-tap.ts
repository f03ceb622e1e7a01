import { type Browser, chromium } from 'playwright';
import { median } from '@/scripts/bench/load/percentile';
import { atMost, type ResultRow } from '@/scripts/bench/report/bench-result';
import { type FirstTap, timeFirstTap } from './time-first-tap';
import { PHONE } from './weigh-page';

const PRODUCT = '/products/nue-cupping-massager';
const SLOWDOWNS = [4, 6] as const;
const MAX_SIGHT_MS = 100;
const MAX_CART_MS = 2_500;
const FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-sync'];

/** What a buyer on a slow phone sees of the first tap on "Add to cart", median of the runs. */
export async function measureFirstTap(input: {
  origin: string;
  executablePath: string;
  runs: number;
}): Promise<ResultRow[]> {
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath: input.executablePath, args: FLAGS, ...signals });
  try {
    const rows: ResultRow[] = [];
    for (const slowdown of SLOWDOWNS) {
      const taps: FirstTap[] = [];
      for (let run = 0; run < input.runs; run += 1)
        taps.push(await tapOnce({ browser, url: input.origin + PRODUCT, slowdown }));
      rows.push(...describe(slowdown, taps));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function tapOnce(input: { browser: Browser; url: string; slowdown: number }): Promise<FirstTap> {
  const context = await input.browser.newContext(PHONE);
  try {
    return await timeFirstTap({ page: await context.newPage(), url: input.url, slowdown: input.slowdown });
  } finally {
    await context.close();
  }
}

function describe(slowdown: number, taps: readonly FirstTap[]): ResultRow[] {
  const of = (key: keyof FirstTap) => Math.round(median(taps.map((tap) => tap[key])));
  const what = `First tap on “Add to cart” (slow 3G, processor ${slowdown} times slower)`;
  return [
    {
      what: `${what}: the button says so`,
      figure: `${of('sightMs')} ms`,
      beside: `longest interaction ${of('longestInteractionMs')} ms`,
      target: atMost(of('sightMs'), MAX_SIGHT_MS, 'ms'),
    },
    {
      what: `${what}: the cart is shown`,
      figure: `${of('cartMs')} ms`,
      beside: `scripts of the framework that ran before: ${of('scriptsRun')}`,
      target: atMost(of('cartMs'), MAX_CART_MS, 'ms'),
    },
  ];
}
