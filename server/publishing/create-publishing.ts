import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasProductPage } from '@/lib/catalogue/has-product-page';
import { listProductPages } from '@/lib/catalogue/list-product-pages';
import { buildFolder } from '@/lib/config/server-config';
import { toProblem } from '@/lib/http/to-problem';
import { logger } from '@/lib/log/logger';
import { readPrerenderManifest } from '@/server/next-internals/prerender-manifest';
import { findChangedMarks } from '@/server/next-internals/private-marks';
import { readRouteManifest } from '@/server/next-internals/route-manifest';
import { createFolderPublisher } from '@/server/publishing/folder/create-folder-publisher';
import { respondWithProblem } from '@/server/responses/respond-with-problem';
import { createAddressClassifier, listPublicFiles } from './classify-address';
import { listenForCatalogueChanges } from './listen-for-catalogue-changes';
import { PublishedPages } from './published-pages';
import { createPublisher, NOT_FOUND_PATH } from './publisher';
import { createPolicyRecorder } from './record-policies';
import type { DocumentRenderer } from './render-document';
import { type PublishedPageServer, servePublishedPages } from './serve-published-pages';

/** The pages by which the server sees how Next writes documents: one of the shop, and that of an unknown address. */
const MARKED_PAGES = ['/', NOT_FOUND_PATH];

export type Publishing = {
  server: PublishedPageServer;
  notFoundPath: string;
  /** The text of a published page, or null. */
  readPage: (path: string) => string | null;
  /** Begins to write pages to the folder, where there is one: once visitors can reach this server. */
  openFolder: () => void;
  stop: () => Promise<void>;
};

/**
 * Publishes every prerendered page, and from then on those that a change of the catalogue concerns, whoever made it: the
 * pages may be older than the catalogue, since nobody listened while the shop was closed.
 * @param input.origin of the loopback server.
 */
export async function createPublishing(input: {
  renderer: DocumentRenderer;
  origin: string;
  databaseUrl: string;
  /** Where pages are written as files too; null for nowhere. */
  pagesFolder: string | null;
}): Promise<Publishing> {
  const { renderer, origin, databaseUrl, pagesFolder } = input;
  const [manifest, publicFiles] = await Promise.all([
    readPrerenderManifest(buildFolder()),
    listPublicFiles(),
  ]);
  const pages = new PublishedPages();
  const folder = pagesFolder ? createFolderPublisher({ pagesFolder, pages, databaseUrl, logger }) : null;
  let asRendered: Map<string, string> | null = new Map();
  const publisher = createPublisher({
    pages,
    render: async (path) => {
      const rendered = await renderer.render(origin, path);
      const { status, body } = rendered.document;
      if (MARKED_PAGES.includes(path) && status < 500) asRendered?.set(path, body.toString());
      return rendered;
    },
    builtPaths: manifest.paths,
    listProductPages,
    isForFolder: folder !== null,
    prepare: createPolicyRecorder(),
    logger,
  });
  const listener = await listenForCatalogueChanges({
    databaseUrl,
    logger,
    onChange: (slug) => void publisher.announce(slug),
  });
  await publisher.start();
  warnAboutChangedMarks(asRendered);
  asRendered = null;
  const classify = createAddressClassifier({
    manifest,
    routes: readRouteManifest(),
    publicFiles,
    hasProductPage,
  });
  return {
    server: servePublishedPages({ pages, publisher, classify, onError: respondWithFailure }),
    notFoundPath: NOT_FOUND_PATH,
    readPage: (path) => pages.get(path)?.text() ?? null,
    openFolder: () => folder?.start(),
    stop: async () => {
      await listener.close();
      publisher.close();
      await folder?.stop();
    },
  };
}

/** Says what a renewed Next writes in another way: pages still work, but are not what they were. */
function warnAboutChangedMarks(asRendered: ReadonlyMap<string, string>): void {
  const [page, notFound] = MARKED_PAGES.map((path) => asRendered.get(path));
  // Both are missing while the database is away.
  const changed = page && notFound ? findChangedMarks({ page, notFound }) : [];
  if (changed.length > 0)
    logger.error({ changed }, 'Next writes documents in a way that the server does not know');
}

function respondWithFailure(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const { method = 'GET', url = '/' } = request;
  respondWithProblem(request, response, toProblem(error, { method, path: url.split('?', 1)[0] ?? '/' }));
}
