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
