import { customerSteps } from './customer-steps';
import type { Model } from './model';
import { networkSteps } from './network-steps';
import { staffSteps } from './staff-steps';
import type { Step } from './step';
import { stripeSteps } from './stripe-steps';

type StepRunner = (model: Model, step: Step) => Promise<void>;

const STEP_RUNNERS = { ...customerSteps, ...staffSteps, ...stripeSteps, ...networkSteps };

/** Runs one step of a walk. @throws what no step may throw, which fails the walk. */
export async function runStep(model: Model, step: Step): Promise<void> {
  if (step.do === 'atOnce') {
    await Promise.all(step.steps.map((each) => runStep(model, each)));
    return;
  }
  // Each runner stands under the name of its step.
  await (STEP_RUNNERS[step.do] as StepRunner)(model, step);
}
