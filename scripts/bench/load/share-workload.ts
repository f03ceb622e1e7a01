import type { Sharer } from '@/scripts/bench/data/prepare-shares';
import { VISITS_PER_SHARE } from '@/scripts/bench/data/share-tables';
import { shareReturnRequest, shareVisitRequest } from './share-request';

/** Links that are being opened at a time. */
const CONCURRENT_LINKS = 100;

/** Requests of which each has an effect, and who has been asked for so far. */
export type ShareWorkload = {
  nextReturn: () => Buffer;
  nextVisit: () => Buffer;
  returned: () => readonly Sharer[];
  /** How often each link was opened. */
  visited: () => ReadonlyMap<Sharer, number>;
};

/**
 * Works through sharers: of some each comes back once; the links of the others are opened by ten people each, a hundred
 * links in turn, so that one visit of ten unlocks and the others find the share unlocked.
 */
export function createShareWorkload(
  port: number,
  { returning, shared }: { returning: readonly Sharer[]; shared: readonly Sharer[] },
): ShareWorkload {
  let returns = 0;
  let visits = 0;
  const linkOfVisit = (from: number) => {
    const block = Math.floor(from / (CONCURRENT_LINKS * VISITS_PER_SHARE));
    return sharerAt(shared, block * CONCURRENT_LINKS + (from % CONCURRENT_LINKS));
  };
  return {
    nextReturn: () => shareReturnRequest(port, sharerAt(returning, returns++)),
    nextVisit: () => {
      const visitor = visits++;
      return shareVisitRequest(port, { token: linkOfVisit(visitor).token, visitor });
    },
    returned: () => returning.slice(0, returns),
    visited: () => {
      const counts = new Map<Sharer, number>();
      for (let from = 0; from < visits; from += 1) {
        counts.set(linkOfVisit(from), (counts.get(linkOfVisit(from)) ?? 0) + 1);
      }
      return counts;
    },
  };
}

function sharerAt(sharers: readonly Sharer[], index: number): Sharer {
  const sharer = sharers[index];
  if (!sharer) throw new Error('The bench has used up the shares that it prepared');
  return sharer;
}
