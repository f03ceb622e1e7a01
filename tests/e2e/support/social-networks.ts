import type { BrowserContext } from '@playwright/test';
import type { BrowserGuard } from './browser-guard';

/** Hosts of the social networks with a share page, by the label of their button. */
export const NETWORK_PAGES = {
  Facebook: 'www.facebook.com',
  X: 'x.com',
  WhatsApp: 'wa.me',
  LinkedIn: 'www.linkedin.com',
  Pinterest: 'www.pinterest.com',
  Telegram: 't.me',
} as const;

/** Fulfils requests to the social networks, so that nothing leaves the machine. */
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
