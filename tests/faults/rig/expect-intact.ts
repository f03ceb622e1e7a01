import { expect } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants';
import type { FaultRig } from './fault-rig';
import { settleDown } from './settle-down';
import { takeLook } from './take-look';

/** Lets the rig come to rest and expects that no rule is broken anywhere in it. */
export async function expectIntact(rig: FaultRig): Promise<void> {
  await settleDown(rig);
  expect(await checkInvariants(await takeLook(rig))).toEqual([]);
}
