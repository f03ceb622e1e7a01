import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultHarness } from '../harness/fault-harness';
import { countReachedStates } from './count-reached-states';
import { finishWalk } from './finish-walk';
import { newModel } from './model';
import { resetState } from './reset-state';
import { runStep } from './run-step';
import { anyStep, type Step } from './step';

const isSmall = process.env.CI === 'true';
const RUNS = Number(process.env.WALKS ?? (isSmall ? 40 : 500));
/** CI runs the same walks each time; other runs explore new ones. */
const CI_SEED = 77;
const SEED = Number(process.env.WALK_SEED ?? (isSmall ? CI_SEED : Math.floor(Math.random() * 2 ** 31)));
const PATH = process.env.WALK_PATH;
const MIN_STEPS = 8;
const MAX_STEPS = 28;

const harness = faultHarness({ servers: 0 });
const reachedStates = new Map<string, number>();

async function walk(steps: readonly Step[]): Promise<void> {
  await resetState(harness);
  const model = await newModel(harness);
  for (const step of steps) await runStep(model, step);
  expect(await finishWalk(model)).toEqual([]);
  await countReachedStates(harness.sql, reachedStates);
}

it(`${RUNS} random walks of customers, staff, banks, clock and network violate no invariant`, {
  timeout: 60 * 60 * 1000,
}, async () => {
  console.log(`Walks: WALK_SEED=${SEED}${PATH ? ` WALK_PATH=${PATH}` : ''}`);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: MIN_STEPS, maxLength: MAX_STEPS, size: 'max' }), walk),
    { numRuns: RUNS, seed: SEED, ...(PATH ? { path: PATH } : {}), endOnFailure: isSmall },
  );
  const reached = [...reachedStates]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([what, count]) => `${count} × ${what}`);
  console.log(`States reached: ${reached.join('; ')}`);
  // Walks that reach nothing prove nothing; a replayed one may be short.
  if (PATH) return;
  for (const what of ['order placed, paid', 'payment paid', 'payment expired', 'goods returned'])
    expect(reachedStates.get(what) ?? 0, what).toBeGreaterThan(0);
});
