import { AsyncLocalStorage } from 'node:async_hooks';

/** What an authorisation guard found: permitted, forbidden, or nobody is signed in. */
export type AuthorisationResult = 'permitted' | 'refused' | 'signed-out';

/**
 * What a page, handler or server action found out that decides the status of its response; kept per request for the
 * server that sends it.
 */
export type RequestOutcome = {
  authorisation: AuthorisationResult | null;
  /** How many reads are pending on which the status depends. */
  pendingReads: number;
  /** A read failed, and the page says so: the status is 503. */
  hasFailedRead: boolean;
  /** The request failed because the database could not be reached, or did no work; Next makes nothing but a 500 of it. */
  isDatabaseUnavailable: boolean;
  /** The page that is asked for, or that a form was posted to, as an address within the shop. */
  requestedPath?: string;
};

// Next bundles this file apart from the server that calls it; both have to mean the same store.
const holder = globalThis as { nueRequestOutcomes?: AsyncLocalStorage<RequestOutcome> };
holder.nueRequestOutcomes ??= new AsyncLocalStorage<RequestOutcome>();
const outcomes = holder.nueRequestOutcomes;

/** An outcome of which nothing is known yet. */
export function newRequestOutcome(requestedPath?: string): RequestOutcome {
  return {
    authorisation: null,
    pendingReads: 0,
    hasFailedRead: false,
    isDatabaseUnavailable: false,
    requestedPath,
  };
}

/** Runs what responds to a request, and records in `outcome` what is found meanwhile. */
export function withRequestOutcome(outcome: RequestOutcome, work: () => void): void {
  outcomes.run(outcome, work);
}

/**
 * Records that the page begins a read on which its status depends.
 * @returns records that the read has ended.
 */
export function trackPendingRead(): () => void {
  const outcome = outcomes.getStore();
  if (!outcome) return () => undefined;
  outcome.pendingReads += 1;
  return () => {
    outcome.pendingReads -= 1;
  };
}

/** Records that the page shows a failure, so that its status is not 200. */
export function recordFailedRead(): void {
  const outcome = outcomes.getStore();
  if (outcome) outcome.hasFailedRead = true;
}

/** Records that the request failed because of the database. */
export function recordDatabaseUnavailable(): void {
  const outcome = outcomes.getStore();
  if (outcome) outcome.isDatabaseUnavailable = true;
}

/** Records what a guard found. A refusal stays one, whatever another guard of the same request finds. */
export function recordAuthorisation(result: AuthorisationResult): void {
  const outcome = outcomes.getStore();
  if (outcome && outcome.authorisation !== 'refused') outcome.authorisation = result;
}

/** The page that this request is about, to come back to after signing in; null outside of the back office. */
export function getRequestedPath(): string | null {
  return outcomes.getStore()?.requestedPath ?? null;
}
