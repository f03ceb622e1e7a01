import { expect } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants';
import type { FaultRig } from './fault-rig';
import { settleDown } from './settle-down';
import { takeLook } from './take-look';

/**
 * Lets the rig come to rest and expects that no rule is broken anywhere in it.
 * @param options.mayRepeatMails where a sender was killed between the mail server's yes and its own note of it.
 */
export async function expectIntact(rig: FaultRig, options: { mayRepeatMails?: boolean } = {}): Promise<void> {
  await settleDown(rig);
  const findings = await checkInvariants(await takeLook(rig));
  const isPardoned = (finding: string) => options.mayRepeatMails && /^A mail arrived 2 times/.test(finding);
  expect(findings.filter((finding) => !isPardoned(finding))).toEqual([]);
}
