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

const LOOK_EACH_MS = 20;
const LONGEST_MS = 8_000;

/** Ends when no request is in hand, or when it has waited long: while it does, who asks is still answered. */
export async function untilNothingIsInHand(): Promise<void> {
  const begunAt = performance.now();
  while (inHand > 0 && performance.now() - begunAt < LONGEST_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EACH_MS));
  }
}
