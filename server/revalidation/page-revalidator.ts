import type { Logger } from 'pino';
import { previewPath } from '@/components/previews/preview-path';
import {
  REVALIDATION_HEADER,
  REVALIDATION_PATH,
  revalidationSecret,
} from '@/lib/catalogue/revalidation-secret';
import type { PrerenderManifest } from '@/server/next-internals/prerender-manifest';
import { RevalidationQueue } from './revalidation-queue';

const DEBOUNCE_MS = 50;
const REQUEST_TIMEOUT_MS = 30_000;
/** Leads to each variant chosen on its product's page, which is no page of its own in the sitemap. */
const PRODUCT_FEED = '/products/feed.xml';
/** Cached like pages, but not in the sitemap. */
const DOCUMENTS = [PRODUCT_FEED, '/llms.txt', '/search-index.json', '/feed.xml'];
const PRODUCT_PAGE = /^\/products\/([^/]+)$/;

export type PageRevalidator = {
  /** Revalidates every page before the first visitor comes, whatever an earlier run left in the cache. */
  start: () => Promise<void>;
  /** @param slug the product that has changed; without it, whatever pages show may have. @returns when all have been tried. */
  revalidate: (slug?: string) => Promise<void>;
  /** Resolves when a page is fresh; null when it is already. It never rejects: what cannot be rendered stays as it was. */
  untilFresh: (path: string) => Promise<void> | null;
  /** Renders nothing more: the process is about to end. */
  close: () => void;
};

/**
 * Revalidates the prerendered pages when what they show has changed. The cached version of each stays until its successor
 * is complete, so that a database that goes away in between takes no page with it (commerce rule 40). The pages of what
 * has changed come first, and before them what somebody requests, so that a change is seen at once however many pages
 * there are. Changes that come close together are debounced into one round.
 * @param input.origin of the loopback listener.
 */
export function createPageRevalidator(input: {
  origin: string;
  manifest: PrerenderManifest;
  logger: Logger;
}): PageRevalidator {
  const { origin, manifest, logger } = input;
  let pages = DOCUMENTS;
  let round: Promise<void> | null = null;
  let isWanted = false;

  const queue = new RevalidationQueue({
    render: async (page) => void (await rerender(origin + page, manifest.revalidationKey)),
    onFailure: (page, error) => logger.error({ err: error, page }, 'a page was not refreshed'),
  });

  function enqueueKnown(first: readonly string[]): void {
    queue.add({ first, later: pages, onRequest: manifest.paths.filter((path) => !pages.includes(path)) });
  }

  async function enqueueListed(): Promise<void> {
    const listed = await listPages(origin);
    const variants = await listVariants(origin, manifest.revalidationKey);
    pages = [...new Set([...listed, ...variants, ...DOCUMENTS, ...pages])].sort(
      (a, b) => priorityOf(a) - priorityOf(b),
    );
    const previews = listed.flatMap((page) => {
      const slug = PRODUCT_PAGE.exec(page)?.[1];
      return slug ? [previewPath({ of: 'product', slug })] : [];
    });
    queue.add({ later: pages, onRequest: previews });
  }

  async function revalidateWhileWanted(): Promise<void> {
    while (isWanted) {
      await new Promise((resolve) => setTimeout(resolve, DEBOUNCE_MS));
      isWanted = false;
      const listed = enqueueListed().catch((error: unknown) =>
        // With what is known already the shop is right, apart from pages that are new.
        logger.error({ err: error }, 'new pages were not looked for'),
      );
      await queue.renderAll();
      await listed;
      await queue.renderAll();
    }
  }

  function revalidate(slug = ''): Promise<void> {
    const page = `/products/${slug}`;
    enqueueKnown(slug ? [page, ...pages.filter((other) => other.startsWith(`${page}/`)), '/'] : []);
    isWanted = true;
    round ??= revalidateWhileWanted().finally(() => {
      round = null;
    });
    return round;
  }

  return {
    start: async () => {
      await expectOk(`${origin}${REVALIDATION_PATH}`, {
        method: 'POST',
        headers: { [REVALIDATION_HEADER]: revalidationSecret() },
      });
      await revalidate();
    },
    revalidate,
    untilFresh: (path) => queue.untilFresh(path),
    close: () => queue.close(),
  };
}

/** Pages with prices and stock come first. */
function priorityOf(page: string): number {
  if (page.startsWith('/products/') || page === '/') return 0;
  return page.startsWith('/articles') ? 2 : 1;
}

/**
 * Next keeps the cached version until this is complete; an address that is gone is cached as 404.
 * @returns the page.
 */
async function rerender(url: string, revalidationKey: string): Promise<string> {
  const response = await request(url, { headers: { 'x-prerender-revalidate': revalidationKey } });
  const text = await response.text();
  if (response.status >= 500) throw new Error(`answered ${response.status}`);
  return text;
}

async function listVariants(origin: string, revalidationKey: string): Promise<string[]> {
  const feed = await rerender(origin + PRODUCT_FEED, revalidationKey);
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
  const response = await request(url, init);
  if (!response.ok) throw new Error(`${new URL(url).pathname} answered ${response.status}`);
  return response;
}

function request(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
}
