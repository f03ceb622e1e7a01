import type { ServerResponse } from 'node:http';

let inHand = 0;

/** Counts a request until its answer has left the process, or its asker is gone. */
export function countRequest(response: ServerResponse): void {
  inHand += 1;
  let isCounted = true;
  const end = () => {
    if (isCounted) inHand -= 1;
    isCounted = false;
  };
  response.once('finish', end);
  response.once('close', end);
}

/** How many people and machines wait for an answer of this process just now. */
export function requestsInHand(): number {
  return inHand;
}
