import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasValidHost } from '@/server/requests/normalise-request-target';
import { answerPublishedPage } from './answer-published-page';
import type { PublishedPages } from './published-pages';
import { NOT_FOUND_PATH, type Publisher } from './publisher';
import { withinLimit } from './within-limit';

/** How long a visitor waits for the next version of a stale page; then the present one is served. */
const MAX_WAIT_MS = 1_000;
/** How long a visitor waits for a page that has no version yet; then Next is asked. */
const MAX_FIRST_WAIT_MS = 10_000;

/** What there is at an address that is not published. */
export type UnpublishedAddress = 'page' | 'nothing' | 'dynamic';

export type PublishedPageServer = {
  /**
   * Responds to a request whose URL, as it came, is that of a published page.
   * @returns whether it did.
   */
  answerAtOnce: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Responds to a request whose URL has been normalised; what is no published page is passed on. */
  answer: (request: IncomingMessage, response: ServerResponse, passOn: () => void) => void;
};

/**
 * Serves published pages. Whoever asks gets the same: cookies, unknown parameters and what Next's router says of itself
 * (`RSC`) change nothing. An address of a prerendered route at which there is nothing gets the published not-found page,
 * and leaves nothing behind.
 * @param input.classify says what there is at an address; rejects where that is not known now.
 */
export function servePublishedPages(input: {
  pages: PublishedPages;
  publisher: Pick<Publisher, 'untilFresh' | 'publish'>;
  classify: (path: string) => UnpublishedAddress | Promise<UnpublishedAddress>;
  onError: (request: IncomingMessage, response: ServerResponse, error: unknown) => void;
}): PublishedPageServer {
  const { pages, publisher, classify } = input;

  function answerPage(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    const page = pages.get(path);
    if (!page) return false;
    const stale = publisher.untilFresh(path);
    if (!stale) answerPublishedPage(request, response, page);
    else
      void withinLimit(stale, MAX_WAIT_MS).then(() =>
        // A page that is gone by now is served once more.
        answerPublishedPage(request, response, pages.get(path) ?? page),
      );
    return true;
  }

  async function answerUnpublished(
    request: IncomingMessage,
    response: ServerResponse,
    { path, passOn }: { path: string; passOn: () => void },
  ): Promise<void> {
    const kind = await classify(path);
    if (kind === 'page') await withinLimit(publisher.publish(path), MAX_FIRST_WAIT_MS);
    if (kind !== 'dynamic' && answerPage(request, response, kind === 'page' ? path : NOT_FOUND_PATH)) return;
    passOn();
  }

  return {
    answerAtOnce: (request, response) => {
      const { url = '/', method } = request;
      if (method !== 'GET' && method !== 'HEAD') return false;
      const page = pages.get(url);
      if (!page || publisher.untilFresh(url) || !hasValidHost(request)) return false;
      answerPublishedPage(request, response, page);
      return true;
    },
    answer: (request, response, passOn) => {
      const { url = '/', method } = request;
      if (method !== 'GET' && method !== 'HEAD') return passOn();
      const path = url.split('?', 1)[0] ?? '/';
      if (answerPage(request, response, path)) return;
      answerUnpublished(request, response, { path, passOn }).catch((error: unknown) =>
        input.onError(request, response, error),
      );
    },
  };
}
