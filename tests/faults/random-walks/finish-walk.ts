import { handleSandboxEvent } from '../harness/handle-sandbox-event';
import { takeSnapshot } from '../harness/take-snapshot';
import { waitForQuiescence } from '../harness/wait-for-quiescence';
import { checkInvariants } from '../invariants/check-invariants';
import { listUnhandledEvents, type Model } from './model';

const MAX_ROUNDS = 5;

/** Delivers all remaining events until nothing changes any more. @returns the violations. */
export async function finishWalk(model: Model): Promise<string[]> {
  await model.harness.control('DELETE', 'faults');
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    await waitForQuiescence(model.harness);
    const events = await listUnhandledEvents(model);
    if (events.length === 0) return checkInvariants(await takeSnapshot(model.harness));
    for (const event of events) {
      await handleSandboxEvent(event);
      model.handledEventIds.add(event.id);
    }
  }
  return ['Events cause further events without end'];
}
