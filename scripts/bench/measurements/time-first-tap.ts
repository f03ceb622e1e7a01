import type { Page } from 'playwright';
import { swipe } from './swipe';

export type FirstTap = {
  /** From the tap until the button has changed on the screen. */
  sightMs: number;
  /** From the tap until the cart is on the screen. */
  cartMs: number;
  /** The longest interaction until then, as Interaction to Next Paint counts it. */
  longestInteractionMs: number;
  /** Script files that ran before the cart was shown. */
  scriptsRun: number;
};

/** "Slow 3G" of Chromium's developer tools: 400 kbit/s, two seconds to the first byte. */
const SLOW_3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** After which a page that was swiped stands still. */
const SETTLE_MS = 1_000;
const BUTTON = 'form[action="/api/cart/lines"] button';

/**
 * Opens a product's page as a slow phone does, lets everything arrive, scrolls to "Add to cart" as a finger does, and taps.
 * @param input.page of a phone (weigh-page.ts).
 * @param input.slowdown how many times slower than this machine the processor is.
 */
export async function timeFirstTap(input: { page: Page; url: string; slowdown: number }): Promise<FirstTap> {
  const { page, url, slowdown } = input;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await page.addInitScript(OBSERVE);
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'networkidle', timeout: 90_000 });
  const button = page.locator(`main ${BUTTON}`).first();
  for (let swipes = 0; swipes < 20 && (await centreOf(button)).y > 700; swipes += 1)
    await swipe({ page, from: 700, to: 200 });
  await page.waitForTimeout(SETTLE_MS);
  const { x, y } = await centreOf(button);
  await page.touchscreen.tap(x, y);
  await page.waitForFunction(() => window.firstTap.cartAt > 0, null, { timeout: 60_000 });
  // The entries of the observer come after the frame.
  await page.waitForTimeout(500);
  const { tappedAt, sightAt, cartAt, longestMs, scriptsRun } = await page.evaluate(() => window.firstTap);
  return {
    sightMs: sightAt - tappedAt,
    cartMs: cartAt - tappedAt,
    longestInteractionMs: longestMs,
    scriptsRun,
  };
}

async function centreOf(target: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to tap.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface Window {
    firstTap: { tappedAt: number; sightAt: number; cartAt: number; longestMs: number; scriptsRun: number };
  }
}

/** A change counts once its frame has been painted. */
const OBSERVE = `
window.firstTap = { tappedAt: 0, sightAt: 0, cartAt: 0, longestMs: 0, scriptsRun: 0 };
addEventListener('click', ({ timeStamp, target }) => {
  if (target.closest?.('${BUTTON}')) window.firstTap.tappedAt ||= timeStamp;
}, true);
const note = (key) => {
  if (window.firstTap[key]) return;
  window.firstTap[key] = -1;
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.firstTap[key] = performance.now();
      if (key === 'cartAt') window.firstTap.scriptsRun = document.querySelectorAll('script[async][src]').length;
    };
    port2.postMessage('');
  });
};
new MutationObserver(() => {
  if (document.querySelector('${BUTTON}[aria-busy="true"]')) note('sightAt');
  if (document.querySelector('dialog[open] a[href="/checkout"]')) note('cartAt');
}).observe(document, { subtree: true, childList: true, attributes: true });
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) {
    if (interactionId) window.firstTap.longestMs = Math.max(window.firstTap.longestMs, duration);
  }
}).observe({ type: 'event', durationThreshold: 16, buffered: true });`;
