import type { Sharer } from './prepare-shares';
import { returnBytes, visitBytes } from './share-bytes';
import { VISITS_OF_SHARE } from './share-tables';

/** Links that are being opened at a time. */
const OPEN_LINKS = 100;

/** Requests of which each has an effect, and who has been asked for so far. */
export type ShareRequests = {
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
export function shareRequests(
  port: number,
  { returning, shared }: { returning: readonly Sharer[]; shared: readonly Sharer[] },
): ShareRequests {
  let returns = 0;
  let visits = 0;
  const openedBy = (from: number) => {
    const block = Math.floor(from / (OPEN_LINKS * VISITS_OF_SHARE));
    return sharerAt(shared, block * OPEN_LINKS + (from % OPEN_LINKS));
  };
  return {
    nextReturn: () => returnBytes(port, sharerAt(returning, returns++)),
    nextVisit: () => {
      const from = visits++;
      return visitBytes(port, { token: openedBy(from).token, from });
    },
    returned: () => returning.slice(0, returns),
    visited: () => {
      const counts = new Map<Sharer, number>();
      for (let from = 0; from < visits; from += 1) {
        counts.set(openedBy(from), (counts.get(openedBy(from)) ?? 0) + 1);
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
