import type { Logger } from 'pino';
import { previewPath } from '@/components/previews/preview-address';
import { REFRESH_HEADER, REFRESH_PATH, refreshKey } from '@/lib/catalogue/refresh-key';
import type { PrerenderedPages } from './prerendered-pages';
import { StalePages } from './stale-pages';

const GATHER_MS = 50;
const REQUEST_TIMEOUT_MS = 30_000;
/** Leads to each variant chosen on its product's page, which is no page of its own in the sitemap. */
const PRODUCT_FEED = '/products/feed.xml';
/** Kept like pages, but not pages: nothing in the sitemap. */
const DOCUMENTS = [PRODUCT_FEED, '/llms.txt', '/search-index.json', '/feed.xml'];
const PRODUCT_PAGE = /^\/products\/([^/]+)$/;

export type PageRefresher = {
  /** Renders every page before the first visitor comes, whatever was kept of an earlier run. */
  start: () => Promise<void>;
  /** @param slug the product that has changed; without it, whatever pages show may have. @returns when all have been tried. */
  refresh: (slug?: string) => Promise<void>;
  /** When a page is up to date, or null when it is so already. Nothing is thrown: what cannot be rendered stays as it was. */
  upToDate: (path: string) => Promise<void> | null;
  /** Renders nothing more: the process is about to end. */
  close: () => void;
};

/**
 * Renders the prerendered pages anew when what they show has changed. Each is kept as it was until its successor is
 * whole, so that a database that goes away in between takes no page with it (commerce rule 40). The pages of what has
 * changed come first, and before them what somebody asks for, so that a change is seen at once however many pages there
 * are. Changes that come close together make one round.
 * @param input.origin where this process answers itself.
 */
export function pageRefresher(input: {
  origin: string;
  built: PrerenderedPages;
  logger: Logger;
}): PageRefresher {
  const { origin, built, logger } = input;
  let pages = DOCUMENTS;
  let round: Promise<void> | null = null;
  let isWanted = false;

  const stale = new StalePages({
    render: async (page) => void (await renderAnew(origin + page, built.revalidationKey)),
    onFailure: (page, error) => logger.error({ err: error, page }, 'a page was not refreshed'),
  });

  function addKnown(first: readonly string[]): void {
    stale.add({ first, later: pages, onRequest: built.paths.filter((path) => !pages.includes(path)) });
  }

  async function addListed(): Promise<void> {
    const listed = await listPages(origin);
    const variants = await listVariants(origin, built.revalidationKey);
    pages = [...new Set([...listed, ...variants, ...DOCUMENTS, ...pages])].sort((a, b) => rank(a) - rank(b));
    const previews = listed.flatMap((page) => {
      const slug = PRODUCT_PAGE.exec(page)?.[1];
      return slug ? [previewPath({ of: 'product', slug })] : [];
    });
    stale.add({ later: pages, onRequest: previews });
  }

  async function refreshWhileWanted(): Promise<void> {
    while (isWanted) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      isWanted = false;
      const listed = addListed().catch((error: unknown) =>
        // With what is known already the shop is right, apart from pages that are new.
        logger.error({ err: error }, 'new pages were not looked for'),
      );
      await stale.renderAll();
      await listed;
      await stale.renderAll();
    }
  }

  function refresh(slug = ''): Promise<void> {
    const page = `/products/${slug}`;
    addKnown(slug ? [page, ...pages.filter((other) => other.startsWith(`${page}/`)), '/'] : []);
    isWanted = true;
    round ??= refreshWhileWanted().finally(() => {
      round = null;
    });
    return round;
  }

  return {
    start: async () => {
      await expectOk(`${origin}${REFRESH_PATH}`, {
        method: 'POST',
        headers: { [REFRESH_HEADER]: refreshKey() },
      });
      await refresh();
    },
    refresh,
    upToDate: (path) => stale.upToDate(path),
    close: () => stale.close(),
  };
}

/** Where prices and stock are read comes first. */
function rank(page: string): number {
  if (page.startsWith('/products/') || page === '/') return 0;
  return page.startsWith('/articles') ? 2 : 1;
}

/**
 * Next keeps what it has until this is whole; an address where nothing is any longer is kept as that.
 * @returns the page.
 */
async function renderAnew(url: string, revalidationKey: string): Promise<string> {
  const response = await ask(url, { headers: { 'x-prerender-revalidate': revalidationKey } });
  const text = await response.text();
  if (response.status >= 500) throw new Error(`answered ${response.status}`);
  return text;
}

async function listVariants(origin: string, revalidationKey: string): Promise<string[]> {
  const feed = await renderAnew(origin + PRODUCT_FEED, revalidationKey);
  return [...feed.matchAll(/<g:link>([^<]+)<\/g:link>/g)].flatMap(([, link]) =>
    link ? [new URL(link).pathname] : [],
  );
}

async function listPages(origin: string): Promise<string[]> {
  const sitemap = await (await expectOk(`${origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, page]) =>
    page ? [new URL(page).pathname] : [],
  );
}

async function expectOk(url: string, init?: RequestInit): Promise<Response> {
  const response = await ask(url, init);
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return response;
}

function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
}
