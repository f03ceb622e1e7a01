import type { BrowserContext } from '@playwright/test';
import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import { NETWORK_LABELS, SHARE_NETWORKS } from '@/lib/sharing/share-network';
import { massager } from '../../unit/sharing/shared-product';
import type { BrowserGuard } from './browser-guard';

/** The networks that open a window of their own. */
export const WINDOW_NETWORKS = SHARE_NETWORKS.filter((network) => NETWORK_LABELS[network].opens === 'window');

/** Hosts of the social networks with a share page, by the label of their button. */
export const NETWORK_PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  WINDOW_NETWORKS.map((network) => {
    const input = { product: massager, text: '', shareUrl: '', pictureUrl: '' };
    return [
      NETWORK_LABELS[network].name,
      new URL(NETWORK_DEFINITIONS[network].intentUrl?.(input) ?? '').host,
    ];
  }),
);

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
