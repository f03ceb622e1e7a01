const OUTCOMES = ['queued', 'gone'] as const;

/** What became of "Try again": the job is in the queue again, or it was no longer there to be tried. */
export type RetryOutcome = (typeof OUTCOMES)[number];

/** Reads the outcome from the query; null when it is unknown. */
export function parseRetryOutcome(value: unknown): RetryOutcome | null {
  return OUTCOMES.find((outcome) => outcome === value) ?? null;
}

/** The address of the list that shows the outcome. */
export function retryOutcomePath(outcome: RetryOutcome): string {
  return `/admin/jobs?retry=${outcome}`;
}
