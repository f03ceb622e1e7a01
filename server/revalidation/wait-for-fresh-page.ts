import type { RequestListener } from 'node:http';
import type { PageRevalidator } from './page-revalidator';

/** How long a visitor waits for a stale page to be revalidated; then the cached version is served. */
const MAX_WAIT_MS = 1_000;

/** Makes a request for a stale page wait for its revalidation, which then comes before everything else in the queue. */
export function waitForFreshPage(
  { untilFresh }: Pick<PageRevalidator, 'untilFresh'>,
  handle: RequestListener,
  maxWaitMs = MAX_WAIT_MS,
): RequestListener {
  return (request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const revalidation = isRead ? untilFresh((request.url ?? '/').split('?', 1)[0] ?? '/') : null;
    if (!revalidation) {
      handle(request, response);
      return;
    }
    let isHandled = false;
    const handleOnce = () => {
      if (isHandled) return;
      isHandled = true;
      clearTimeout(limit);
      handle(request, response);
    };
    const limit = setTimeout(handleOnce, maxWaitMs);
    void revalidation.then(handleOnce);
  };
}
