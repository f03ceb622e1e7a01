import type { BrowserContext } from '@playwright/test';
import type { BrowserGuard } from './browser-guard';

/** The networks that have a page to share on, by the name on the button. */
export const NETWORK_PAGES = {
  Facebook: 'www.facebook.com',
  X: 'x.com',
  WhatsApp: 'wa.me',
  LinkedIn: 'www.linkedin.com',
  Pinterest: 'www.pinterest.com',
  Telegram: 't.me',
} as const;

/** Answers for the networks, so that nothing leaves the machine. */
export async function interceptNetworks(context: BrowserContext, guard: BrowserGuard): Promise<void> {
  for (const host of Object.values(NETWORK_PAGES)) {
    guard.expectHost(host);
    await context.route(
      (url) => url.host === host,
      (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><head><title>${host}</title><link rel="icon" href="data:,"></head><body>Post it here.</body></html>`,
        }),
    );
  }
}
