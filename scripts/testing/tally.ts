export type Tally = { passed: number; failed: number };

export const EMPTY_TALLY: Tally = { passed: 0, failed: 0 };

export function addTallies(one: Tally, other: Tally): Tally {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}
