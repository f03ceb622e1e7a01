/** A test or a check that failed, as far as one needs to know to find and repeat it. */
export type Failure = {
  /** The part of `npm test`, with the project of the browser tests, or the Node that ran it, when it is another one. */
  kind: string;
  /** From the root of the repository, with the line if the report tells it. */
  file?: string;
  /** The full title, with those of the describes around it. */
  name: string;
  /** How each attempt ended, where tests may be retried. */
  attempts?: string;
  error: string;
};

export type Tally = { passed: number; failures: readonly Failure[] };

export const EMPTY_TALLY: Tally = { passed: 0, failures: [] };

export function addTallies(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failures: [...one.failures, ...other.failures] };
}
