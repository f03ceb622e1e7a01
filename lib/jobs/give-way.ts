import 'server-only';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { requestsInHand } from '@/lib/http/requests-in-hand';

/** So many requests at a time are ordinary traffic; with more, somebody waits for another. */
const FEW_REQUESTS = 3;
const MOMENT_MS = 25;
const LONGEST_MS = 500;

/** Ends when whoever asked before has been let through. */
let before: Promise<void> = Promise.resolve();

/**
 * Waits while this process has many requests in hand: a mail may come half a second later, a buyer should not wait for
 * it. In a worker that is a process of its own nobody ever does. Who asks waits little more than half a second, so that
 * work gets done in a busy shop, too; and those that ask at the same time go one after the other, a moment apart, or all
 * of them would come down on whoever asks next.
 */
export function giveWay(): Promise<void> {
  const askedAt = performance.now();
  before = before.then(() => waitForCalm(askedAt));
  return before;
}

async function waitForCalm(askedAt: number): Promise<void> {
  do await sleep(MOMENT_MS);
  while (requestsInHand() > FEW_REQUESTS && performance.now() - askedAt < LONGEST_MS);
}
