import { expect } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants';
import type { FaultHarness } from './fault-harness';
import { takeSnapshot } from './take-snapshot';
import { waitForQuiescence } from './wait-for-quiescence';

/**
 * Waits for quiescence and expects every invariant to hold.
 * @param options.allowsDuplicateMail where a sender was killed after the mail server accepted and before it recorded that.
 */
export async function expectInvariants(
  harness: FaultHarness,
  options: { allowsDuplicateMail?: boolean } = {},
): Promise<void> {
  await waitForQuiescence(harness);
  const findings = await checkInvariants(await takeSnapshot(harness));
  const isAllowed = (finding: string) =>
    options.allowsDuplicateMail && /^A mail arrived 2 times/.test(finding);
  expect(findings.filter((finding) => !isAllowed(finding))).toEqual([]);
}
