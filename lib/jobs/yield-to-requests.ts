import 'server-only';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { countInFlightRequests } from '@/lib/http/in-flight-requests';

/** So many concurrent requests are ordinary traffic; with more, they wait for one another. */
const MAX_QUIET_REQUESTS = 3;
const POLL_MS = 25;
const MAX_WAIT_MS = 500;

/** Resolves when the previous call has. */
let previous: Promise<void> = Promise.resolve();

/**
 * Backpressure for background work: waits while this process has many requests in flight, since a mail may be sent half a
 * second later and a buyer should not wait for it. A worker in a process of its own never waits. Each call waits little
 * more than half a second, so that work gets done in a busy shop, too; concurrent calls go one after the other, a moment
 * apart, so that they do not all compete with the next request.
 */
export function yieldToRequests(): Promise<void> {
  const startedAt = performance.now();
  previous = previous.then(() => waitUntilQuiet(startedAt));
  return previous;
}

async function waitUntilQuiet(startedAt: number): Promise<void> {
  do await sleep(POLL_MS);
  while (countInFlightRequests() > MAX_QUIET_REQUESTS && performance.now() - startedAt < MAX_WAIT_MS);
}
