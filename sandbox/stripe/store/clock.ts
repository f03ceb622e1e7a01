import type { Store } from './store';

export type Clock = { nowMs: () => number; now: () => number };

/** The sandbox's time: the machine's, plus the offset that a test may have set. */
export function createClock(store: Store): Clock {
  const nowMs = () => Date.now() + (store.get('clock', 'offset')?.offsetMs ?? 0);
  return { nowMs, now: () => Math.floor(nowMs() / 1000) };
}
