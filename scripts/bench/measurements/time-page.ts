import type { Browser } from 'playwright';
import { PHONE } from './weigh-page';

export type PageTimes = { largestPaintMs: number; blockingMs: number; layoutShift: number };

/** Lighthouse's "slow 4G" as the developer tools apply it, and a phone's processor. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const PROCESSOR_SLOWDOWN = 4;
const SETTLE_MS = 1_500;

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface Window {
    nueBench: {
      largestPaintMs: number;
      firstPaintMs: number;
      layoutShift: number;
      longTasks: [number, number][];
    };
  }
}

/** Loads a page as a slow phone on a slow network does, and reads what the browser itself observed. */
export async function timePage(browser: Browser, url: string): Promise<PageTimes> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR_SLOWDOWN });
    await page.addInitScript(OBSERVE);
    await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
    await page.waitForTimeout(SETTLE_MS);
    const seen = await page.evaluate(() => window.nueBench);
    const blockingMs = seen.longTasks
      .filter(([start]) => start >= seen.firstPaintMs)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return { largestPaintMs: seen.largestPaintMs, blockingMs, layoutShift: seen.layoutShift };
  } finally {
    await context.close();
  }
}

const OBSERVE = `
window.nueBench = { largestPaintMs: 0, firstPaintMs: 0, layoutShift: 0, longTasks: [] };
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
observe('largest-contentful-paint', (entry) => { window.nueBench.largestPaintMs = entry.startTime; });
observe('paint', (entry) => {
  if (entry.name === 'first-contentful-paint') window.nueBench.firstPaintMs = entry.startTime;
});
observe('layout-shift', (entry) => { if (!entry.hadRecentInput) window.nueBench.layoutShift += entry.value; });
observe('longtask', (entry) => { window.nueBench.longTasks.push([entry.startTime, entry.duration]); });`;
