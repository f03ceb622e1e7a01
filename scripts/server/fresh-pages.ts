import type { RequestListener } from 'node:http';
import type { PageRefresher } from './page-refresher';

/** So long a visitor waits for a page that has just changed; then its last version is better than none. */
const MOST_WAIT_MS = 1_000;

/** Who asks for a page that is about to be rendered anew gets the new one, whatever else waits to be rendered. */
export function freshPages(
  { upToDate }: Pick<PageRefresher, 'upToDate'>,
  answer: RequestListener,
  mostWaitMs = MOST_WAIT_MS,
): RequestListener {
  return (request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const underWay = isRead ? upToDate((request.url ?? '/').split('?', 1)[0] ?? '/') : null;
    if (!underWay) {
      answer(request, response);
      return;
    }
    let isAnswered = false;
    const answerOnce = () => {
      if (isAnswered) return;
      isAnswered = true;
      clearTimeout(limit);
      answer(request, response);
    };
    const limit = setTimeout(answerOnce, mostWaitMs);
    void underWay.then(answerOnce);
  };
}
