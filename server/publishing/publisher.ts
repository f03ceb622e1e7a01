import type { Logger } from 'pino';
import { productPath } from '@/lib/catalogue/product-path';
import { isConcerned } from '@/lib/catalogue/product-reads';
import { applyDocumentSteps } from '@/server/publishing/steps/document-steps';
import { coalesceWork } from './coalesced-work';
import type { PublishedPages } from './published-pages';
import { PublishingQueue } from './publishing-queue';
import type { RenderedDocument } from './render-document';
import { withinLimit } from './within-limit';

const DEBOUNCE_MS = 50;
/** Between changes that come one after the other without end: to record what pages show is work as well. */
const STORM_PAUSE_MS = 100;
/** After this the shop opens; what is not published by then is when somebody asks for it, or in its turn. */
const MAX_START_MS = 10_000;
/** No page has this address: what Next says there is the response to every unknown address. */
export const NOT_FOUND_PATH = '/no-page-has-this-address';
/** Drawn when somebody asks for one. */
const PREVIEW = /^\/previews\//;

export type Publisher = {
  /** Publishes all pages before the first visitor comes. */
  start: () => Promise<void>;
  /** @param slug the product that has changed; without it, whatever pages show may have. @returns when all have been tried. */
  announce: (slug?: string) => Promise<void>;
  /** Resolves when a page that is stale is published anew, or cannot be; null when it is as it should be. */
  untilFresh: (path: string) => Promise<void> | null;
  /** Publishes a page that is not there yet, before all others. It never rejects: what cannot be rendered is not there. */
  publish: (path: string) => Promise<void>;
  /** Renders nothing more: the process is about to end. */
  close: () => void;
};

type PublisherInput = {
  pages: PublishedPages;
  render: (path: string) => Promise<RenderedDocument>;
  /** The pages that the build knew. */
  builtPaths: readonly string[];
  listProductPages: () => Promise<string[]>;
  /** Pages are also written to a folder (docs/adr/0059). */
  isForFolder?: boolean;
  /** Records what pages show and no row says yet, before they are rendered. @returns the pages that it concerns. */
  prepare: () => Promise<string[]>;
  logger: Logger;
};

/**
 * Publishes the prerendered pages: renders each through Next, passes it through the steps and puts it where visitors get
 * it, at the start and whenever what it shows has changed. A page stays until its successor is complete, so that it
 * outlives a database that goes away, however long (commerce rule 40); it goes only when it is gone. The pages of what has
 * changed come first, before them what somebody asks for, and no page that does not show it.
 */
export function createPublisher(input: PublisherInput): Publisher {
  const { pages, logger } = input;
  let round: Promise<void> | null = null;

  const queue = new PublishingQueue({
    render: (path) => renderPage(path, input).then(compressWhenIdle),
    onFailure: (page, error) => logger.error({ err: error, page }, 'a page was not published'),
  });

  /** Rendering comes first: what is published is compressed for every browser, if not as well as it can be. */
  function compressWhenIdle(): void {
    void pages.compress(() => round === null);
  }

  async function enqueueNew(): Promise<void> {
    const listed = await input.listProductPages();
    queue.add({ later: listed.filter((path) => !pages.has(path)) });
  }

  /** Also while pages of an earlier change are rendered: what a later one is about does not wait for all of them. */
  const preparation = coalesceWork({
    work: async () => {
      // The page of a product shows nothing of what is recorded.
      void queue.renderFirst();
      const prepared = await prepareOrReport(input, queue);
      // What the change is about comes before what only bears it in its frame; at the start nothing is published yet.
      queue.add({
        first: prepared.filter((path) => pages.has(path)),
        later: prepared.filter((path) => !pages.has(path)),
      });
      void queue.renderAll();
      await enqueueNew().catch((error: unknown) =>
        // With what is known already the shop is right, apart from pages that are new.
        logger.error({ err: error }, 'new pages were not looked for'),
      );
      void queue.renderAll();
    },
    firstPauseMs: DEBOUNCE_MS,
    nextPauseMs: STORM_PAUSE_MS,
  });

  async function publishWhilePrepared(): Promise<void> {
    for (let pending = preparation.pending(); pending; pending = preparation.pending()) {
      await pending.then(() => queue.renderAll());
    }
  }

  function announce(slug = ''): Promise<void> {
    const page = productPath(slug);
    const concerned = pages.pathsShowing(slug || null).sort((a, b) => priorityOf(a) - priorityOf(b));
    queue.add({
      first: slug ? [page, ...concerned.filter((path) => path.startsWith(`${page}/`))] : [],
      later: concerned.filter((path) => !PREVIEW.test(path)),
      onRequest: concerned.filter((path) => PREVIEW.test(path)),
    });
    preparation.want();
    round ??= publishWhilePrepared().finally(() => {
      round = null;
      compressWhenIdle();
    });
    return round;
  }

  return {
    start: async () => {
      const built = input.builtPaths.filter((path) => !PREVIEW.test(path));
      queue.add({ first: [NOT_FOUND_PATH], later: built.sort((a, b) => priorityOf(a) - priorityOf(b)) });
      await withinLimit(announce(), MAX_START_MS);
    },
    announce,
    untilFresh: (path) => queue.untilFresh(path),
    publish: (path) => queue.renderNow(path),
    close: () => queue.close(),
  };
}

async function prepareOrReport(input: PublisherInput, queue: PublishingQueue): Promise<string[]> {
  const { prepare, logger } = input;
  queue.holdLater(true);
  try {
    return await prepare();
  } catch (error) {
    logger.error({ err: error }, 'what pages show was not recorded');
    return [];
  } finally {
    queue.holdLater(false);
  }
}

/** Renders a page and publishes it, or removes one that is gone. @throws when it could not be rendered. */
async function renderPage(
  path: string,
  { pages, render, isForFolder = false }: PublisherInput,
): Promise<void> {
  const { document, reads } = await render(path);
  const expected = path === NOT_FOUND_PATH ? 404 : 200;
  if (document.status === 404 && expected === 200) return pages.remove(path);
  if (document.status !== expected) throw new Error(`answered ${document.status}`);
  await pages.publish(applyDocumentSteps(document, { isForFolder }), (slug) => isConcerned(reads, slug));
}

/** Pages with prices and stock come first. */
function priorityOf(page: string): number {
  if (page === NOT_FOUND_PATH || page === '/' || page.startsWith('/products/')) return 0;
  return page.startsWith('/articles') ? 2 : 1;
}
