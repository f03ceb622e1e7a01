type EventCounter = {
  help: string;
  label: string;
  /** Values that are counted from zero, so that the first event is an increase. */
  known?: readonly string[];
};

/**
 * What this process counts as it happens; `/metrics` names each `nue_<name>_total`. What has to be right over restarts
 * and on several servers is counted in the database instead (lib/reports/read-shop-metrics.ts).
 */
export const EVENT_COUNTERS = {
  cart_refusals: {
    help: 'Changes of a cart that were refused, by the code of the problem',
    label: 'code',
    known: ['sold_out', 'insufficient_stock'],
  },
  checkout_refusals: {
    help: 'Checkouts that were refused, by the code of the problem',
    label: 'code',
    known: ['sold_out', 'payment_provider_unavailable'],
  },
  rate_limit_refusals: { help: 'Requests that were refused by a rate limit, by its name', label: 'limit' },
  mails: {
    help: 'Mails that were handed to the mail server, by outcome',
    label: 'outcome',
    known: ['sent', 'failed'],
  },
  page_folder_failures: {
    help: 'Failures to write or to remove published pages in their folder, by what failed',
    label: 'what',
    known: ['page', 'folder', 'withdrawal'],
  },
  policy_breaches: {
    help: 'Breaches of the Content-Security-Policy that browsers reported, by directive',
    label: 'directive',
    known: ['script-src-elem', 'script-src-attr'],
  },
  stripe_calls: {
    help: 'Requests to Stripe, by outcome',
    label: 'outcome',
    known: ['answered', 'refused', 'unavailable'],
  },
  job_attempts_failed: { help: 'Attempts of jobs that failed and are repeated, by job', label: 'job' },
  jobs_exhausted: { help: 'Jobs that used up their attempts, by job', label: 'job' },
} as const satisfies Record<string, EventCounter>;

export type EventCounterName = keyof typeof EVENT_COUNTERS;

/** Labels come from our own tables of codes; a mistake there must not fill the memory of whoever stores the metrics. */
const MAX_LABELS = 60;

// The server and the bundles of Next each load this file; they have to mean one set of counters.
const holder = globalThis as { nueEventCounts?: Map<EventCounterName, Map<string, number>> };
holder.nueEventCounts ??= new Map();
const counts = holder.nueEventCounts;

/** Counts one event of this process. @param label a code or name of ours, never what somebody typed. */
export function countEvent(name: EventCounterName, label: string): void {
  const byLabel = countsOf(name);
  const key = byLabel.has(label) || byLabel.size < MAX_LABELS ? label : 'other';
  byLabel.set(key, (byLabel.get(key) ?? 0) + 1);
}

/** What this process has counted of an event since it started, by label. */
export function readEventCounts(name: EventCounterName): ReadonlyMap<string, number> {
  return countsOf(name);
}

function countsOf(name: EventCounterName): Map<string, number> {
  const existing = counts.get(name);
  if (existing) return existing;
  const { known = [] }: EventCounter = EVENT_COUNTERS[name];
  const fresh = new Map(known.map((label) => [label, 0]));
  counts.set(name, fresh);
  return fresh;
}
