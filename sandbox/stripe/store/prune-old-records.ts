import type { Clock } from './clock';
import type { Store } from './store';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Drops what nobody may ask for again: stored responses after a day, and deliveries that ended. */
export function pruneOldRecords(store: Store, clock: Clock): void {
  store.transact(() => {
    for (const answer of store.list('answers')) {
      if (clock.nowMs() - answer.createdAtMs > DAY_MS) store.remove('answers', answer.id);
    }
    for (const delivery of store.list('deliveries')) {
      if (delivery.status !== 'pending' && Date.now() - delivery.dueAtMs > DAY_MS)
        store.remove('deliveries', delivery.id);
    }
  });
}
