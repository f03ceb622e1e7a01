import 'server-only';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** The part of a moment in which the process has work of its own to do; above it, somebody waits for an answer. */
const BUSY = 0.7;
const MOMENT_MS = 25;
const LONGEST_MS = 500;

/**
 * Waits for a moment in which this process has time: a mail may come half a second later, a buyer should not wait for
 * it. In a worker that is a process of its own, that moment is nearly always now. It never waits longer than half a
 * second, so that work gets done in a busy shop, too.
 */
export async function giveWay(): Promise<void> {
  for (let waited = 0; waited < LONGEST_MS; waited += MOMENT_MS) {
    const before = performance.eventLoopUtilization();
    await sleep(MOMENT_MS);
    if (performance.eventLoopUtilization(before).utilization < BUSY) return;
  }
}
