import { AsyncLocalStorage } from 'node:async_hooks';

/** What failed while a page or a server action ran; Next makes nothing but a 500 of it. */
export type FailureContext = {
  /** The database could not be reached, or did no work. */
  isDatabaseUnavailable: boolean;
};

// Next bundles this file apart from the server that sends the response; both have to mean the same store.
const holder = globalThis as { nueFailureContexts?: AsyncLocalStorage<FailureContext> };
holder.nueFailureContexts ??= new AsyncLocalStorage<FailureContext>();
const contexts = holder.nueFailureContexts;

/** Runs what responds to a request, so that what fails meanwhile is recorded in `context`. */
export function withFailureContext(context: FailureContext, work: () => void): void {
  contexts.run(context, work);
}

/** Records that the request failed because of the database. */
export function recordDatabaseUnavailable(): void {
  const context = contexts.getStore();
  if (context) context.isDatabaseUnavailable = true;
}
