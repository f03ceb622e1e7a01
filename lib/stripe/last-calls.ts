/** How the last requests of this process to Stripe ended. */
export type LastStripeCalls = {
  /** Stripe gave an answer, be it a refusal. */
  answeredAt: Date | null;
  failedAt: Date | null;
  /** In the shop's own words; null when none failed. */
  failure: string | null;
};

// The server and the bundles of Next each load this file; they have to mean one record.
const holder = globalThis as { nueLastStripeCalls?: LastStripeCalls };
holder.nueLastStripeCalls ??= { answeredAt: null, failedAt: null, failure: null };
const last = holder.nueLastStripeCalls;

/** Records that Stripe answered. */
export function recordStripeAnswer(): void {
  last.answeredAt = new Date();
}

/** Records that Stripe could not be reached, or did not accept the key. @param failure a sentence of ours. */
export function recordStripeFailure(failure: string): void {
  last.failedAt = new Date();
  last.failure = failure;
}

/** How the last requests of this process to Stripe ended. */
export function getLastStripeCalls(): LastStripeCalls {
  return { ...last };
}
