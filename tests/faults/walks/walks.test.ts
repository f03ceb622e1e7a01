import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultRig } from '../rig/fault-rig';
import { finishWalk } from './finish-walk';
import { anyStep, type Step } from './step';
import { takeStep } from './take-step';
import { tallyWalk } from './tally-walk';
import { wipe } from './wipe';
import { newWorld } from './world';

const isSmall = process.env.CI === 'true';
const RUNS = Number(process.env.WALKS ?? (isSmall ? 40 : 500));
/** A change is judged by the same walks each time; new ones are sought by the full run. */
const CI_SEED = 77;
const SEED = Number(process.env.WALK_SEED ?? (isSmall ? CI_SEED : Math.floor(Math.random() * 2 ** 31)));
const PATH = process.env.WALK_PATH;
const SHORTEST = 8;
const LONGEST = 28;

const rig = faultRig({ servers: 0 });
const tally = new Map<string, number>();

async function walk(steps: readonly Step[]): Promise<void> {
  await wipe(rig);
  const world = await newWorld(rig);
  for (const step of steps) await takeStep(world, step);
  expect(await finishWalk(world)).toEqual([]);
  await tallyWalk(rig.sql, tally);
}

it(`${RUNS} random walks of customers, staff, banks, clock and network break no rule`, {
  timeout: 60 * 60 * 1000,
}, async () => {
  console.log(`Walks: WALK_SEED=${SEED}${PATH ? ` WALK_PATH=${PATH}` : ''}`);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: SHORTEST, maxLength: LONGEST, size: 'max' }), walk),
    { numRuns: RUNS, seed: SEED, ...(PATH ? { path: PATH } : {}), endOnFailure: isSmall },
  );
  const reached = [...tally]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([what, count]) => `${count} × ${what}`);
  console.log(`What they came to: ${reached.join('; ')}`);
  // Walks that reach nothing break nothing; one that is walked again may be short.
  if (PATH) return;
  for (const what of ['order placed, paid', 'payment paid', 'payment expired', 'goods returned'])
    expect(tally.get(what) ?? 0, what).toBeGreaterThan(0);
});
