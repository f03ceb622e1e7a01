import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { giveWay } from '@/lib/jobs/give-way';

/** Keeps the process at work for most of a time, as a burst of requests does. */
async function keepBusy(forMs: number): Promise<void> {
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    const pause = performance.now() + 20;
    while (performance.now() < pause);
    await nextTurn();
  }
}

const timeOf = async (work: Promise<unknown>) => {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
};

it('lets work through at once when nobody waits for an answer, one after the other', async () => {
  const ends: number[] = [];
  await Promise.all(Array.from({ length: 3 }, () => giveWay().then(() => ends.push(performance.now()))));
  const [first = 0, second = 0, third = 0] = ends;
  expect(second - first).toBeGreaterThan(15);
  expect(third - second).toBeGreaterThan(15);
});

it('waits while the process is busy, and no longer than half a second', async () => {
  const [waited] = await Promise.all([timeOf(giveWay()), keepBusy(2000)]);
  expect(waited).toBeGreaterThan(400);
  expect(waited).toBeLessThan(1500);
});
