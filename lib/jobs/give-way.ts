import 'server-only';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** The part of a moment in which the process has work of its own to do; above it, somebody waits for an answer. */
const BUSY = 0.7;
const MOMENT_MS = 25;
const LONGEST_MS = 500;

/** Ends when whoever asked before has been let through. */
let before: Promise<void> = Promise.resolve();

/**
 * Waits for a moment in which this process has time: a mail may come half a second later, a buyer should not wait for
 * it. In a worker that is a process of its own, that moment is nearly always now. Who asks waits little more than half a
 * second, so that work gets done in a busy shop, too; and those that ask at the same time go one after the other, or all of them
 * would take the same moment.
 */
export function giveWay(): Promise<void> {
  const askedAt = performance.now();
  before = before.then(() => waitForCalm(askedAt));
  return before;
}

async function waitForCalm(askedAt: number): Promise<void> {
  let utilization = 1;
  do {
    const earlier = performance.eventLoopUtilization();
    await sleep(MOMENT_MS);
    utilization = performance.eventLoopUtilization(earlier).utilization;
  } while (utilization >= BUSY && performance.now() - askedAt < LONGEST_MS);
}
