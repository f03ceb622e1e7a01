import type { Browser } from 'playwright';

export const KINDS = ['HTML', 'CSS', 'JavaScript', 'fonts', 'pictures', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Bytes of bodies as they came over the wire, by kind. */
export type Weight = Record<Kind, number>;

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const;

const KIND_OF: Record<string, Kind> = {
  Document: 'HTML',
  Stylesheet: 'CSS',
  Script: 'JavaScript',
  Font: 'fonts',
  Image: 'pictures',
};

/** In which everything that a touch sets going has arrived, on this machine. */
const QUIET_MS = 1_000;

/** What a page costs until it is touched, and with what the first touch brings. */
export type Weights = { untouched: Weight; touched: Weight };

/**
 * Loads a page with an empty cache, then touches it, and counts what the browser is sent for it, without scrolling.
 * @throws when the page asks another host for anything.
 */
export async function weighPage(browser: Browser, url: string): Promise<Weights> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const kinds = new Map<string, { kind: Kind; headBytes: number }>();
    const weight: Weight = { HTML: 0, CSS: 0, JavaScript: 0, fonts: 0, pictures: 0, other: 0 };
    const foreign: string[] = [];
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      const kind = response.mimeType.includes('javascript') ? 'JavaScript' : (KIND_OF[type] ?? 'other');
      kinds.set(requestId, { kind, headBytes: response.encodedDataLength });
      if (response.url.startsWith('http') && new URL(response.url).origin !== new URL(url).origin) {
        foreign.push(response.url);
      }
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const known = kinds.get(requestId);
      if (known) weight[known.kind] += Math.max(0, encodedDataLength - known.headBytes);
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    const untouched = { ...weight };
    // Triggers deferred hydration, so that all of its script is counted.
    await page.touchscreen.tap(1, 1);
    await page.waitForFunction(() => !document.querySelector('script[data-src]'));
    await page.waitForTimeout(QUIET_MS);
    if (foreign.length > 0) throw new Error(`${url} asks other hosts: ${foreign.join(', ')}`);
    return { untouched, touched: weight };
  } finally {
    await context.close();
  }
}
