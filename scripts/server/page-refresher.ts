import type { Logger } from 'pino';
import { REFRESH_HEADER, REFRESH_PATH, refreshKey } from '@/lib/catalogue/refresh-key';

const GATHER_MS = 50;
/** Leads to each variant chosen on its product's page, which is no page of its own in the sitemap. */
const PRODUCT_FEED = '/products/feed.xml';
/** Kept like pages, but not pages: nothing in the sitemap. */
const DOCUMENTS = ['/feed.xml', '/llms.txt', '/search-index.json'];
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Renders every prerendered page anew, and asks for each once so that no visitor waits for it. Changes that come close
 * together make one refresh; one that comes while a refresh runs makes another after it.
 * @param origin where this process answers itself.
 */
export function pageRefresher(origin: string, logger: Logger) {
  let running: Promise<void> | null = null;
  let isWanted = false;

  async function refreshNow(): Promise<void> {
    await expectOk(`${origin}${REFRESH_PATH}`, {
      method: 'POST',
      headers: { [REFRESH_HEADER]: refreshKey() },
    });
    const sitemap = await (await expectOk(`${origin}/sitemap.xml`)).text();
    const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, page]) =>
      page ? [new URL(page).pathname] : [],
    );
    const feed = await (await expectOk(origin + PRODUCT_FEED)).text();
    const variants = [...feed.matchAll(/<g:link>([^<]+)<\/g:link>/g)].flatMap(([, link]) =>
      link ? [new URL(link).pathname] : [],
    );
    for (const page of [...pages, ...variants, ...DOCUMENTS])
      await (await expectOk(origin + page)).arrayBuffer();
  }

  async function refreshWhileWanted(): Promise<void> {
    while (isWanted) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      isWanted = false;
      await refreshNow().catch((error: unknown) => logger.error({ err: error }, 'pages were not refreshed'));
    }
  }

  return function refresh(): Promise<void> {
    isWanted = true;
    running ??= refreshWhileWanted().finally(() => {
      running = null;
    });
    return running;
  };
}

async function expectOk(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return response;
}
