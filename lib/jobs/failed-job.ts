/** A job that failed at least once, as staff see it. */
export type FailedJob = {
  /** The queue's own number of it. */
  id: string;
  name: string;
  /** What it was given: ids, never personal data. */
  payload: { name: string; value: string }[];
  attempts: number;
  maxAttempts: number;
  /** In the words of what failed; null when its process ended while it ran. */
  lastError: string | null;
  /** When it was last tried or touched. */
  updatedAt: Date;
  /** Null for a job whose attempts are exhausted. */
  nextTryAt: Date | null;
};

export type FailedJobs = {
  /** Their attempts are exhausted: nothing happens until a person retries them. */
  exhausted: FailedJob[];
  /** They are retried by themselves. */
  retrying: FailedJob[];
};

/** More are not read at once; whoever has more of them has one fault, not many. */
export const MAX_JOBS_LISTED = 100;
