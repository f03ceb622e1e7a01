import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

type RequestContext = { requestId: string };

// The server and the bundles of Next each load this file; they have to mean one store.
const holder = globalThis as { nueShopRequests?: AsyncLocalStorage<RequestContext> };
holder.nueShopRequests ??= new AsyncLocalStorage<RequestContext>();
const requests = holder.nueShopRequests;

/** Runs the handler of a request; all that it logs, and its problem, carry the id. */
export function withRequestId<Value>(requestId: string, answer: () => Value): Value {
  return requests.run({ requestId }, answer);
}

/** The id of the current request; null outside of one, for example in a job. */
export function currentRequestId(): string | null {
  return requests.getStore()?.requestId ?? null;
}

/** A new id for a request: 96 random bits, 16 characters of base64url. */
export function newRequestId(): string {
  return randomBytes(12).toString('base64url');
}
