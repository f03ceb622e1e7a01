import type { ServerResponse } from 'node:http';

let inFlight = 0;

/** Counts a request as in flight until its response was sent, or the client is gone: both close the response, once. */
export function trackRequest(response: ServerResponse): void {
  inFlight += 1;
  response.once('close', () => {
    inFlight -= 1;
  });
}

/** How many requests of this process are in flight. */
export function countInFlightRequests(): number {
  return inFlight;
}

const POLL_MS = 20;
const MAX_WAIT_MS = 8_000;

/** Resolves when no request is in flight, or after a time-out; requests that come meanwhile are still served. */
export async function waitForInFlightRequests(): Promise<void> {
  const begunAt = performance.now();
  while (inFlight > 0 && performance.now() - begunAt < MAX_WAIT_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
