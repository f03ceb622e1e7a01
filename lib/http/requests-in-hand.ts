import type { ServerResponse } from 'node:http';

let inHand = 0;

/** Counts a request until its answer has left the process, or its asker is gone: both close the response, once. */
export function countRequest(response: ServerResponse): void {
  inHand += 1;
  response.once('close', () => {
    inHand -= 1;
  });
}

/** How many people and machines wait for an answer of this process just now. */
export function requestsInHand(): number {
  return inHand;
}
