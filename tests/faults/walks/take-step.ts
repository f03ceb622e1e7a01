import { customerSteps } from './customer-steps';
import { networkSteps } from './network-steps';
import { staffSteps } from './staff-steps';
import type { Step } from './step';
import { stripeSteps } from './stripe-steps';
import type { World } from './world';

type Doer = (world: World, step: Step) => Promise<void>;

const DOERS = { ...customerSteps, ...staffSteps, ...stripeSteps, ...networkSteps };

/** Does one step of a walk. @throws whatever no step may throw: that ends the walk as a failure. */
export async function takeStep(world: World, step: Step): Promise<void> {
  if (step.do === 'atOnce') {
    await Promise.all(step.steps.map((each) => takeStep(world, each)));
    return;
  }
  // Each is kept under the name of the steps that it takes.
  await (DOERS[step.do] as Doer)(world, step);
}
