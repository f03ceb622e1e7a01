import { checkInvariants } from '../invariants/check-invariants';
import { settleDown } from '../rig/settle-down';
import { takeLook } from '../rig/take-look';
import { tellShop } from '../rig/tell-shop';
import { untoldEvents, type World } from './world';

const MOST_ROUNDS = 5;

/** Lets everything arrive that has not, until nothing happens any more. @returns what is broken then. */
export async function finishWalk(world: World): Promise<string[]> {
  await world.rig.control('DELETE', 'faults');
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await settleDown(world.rig);
    const events = await untoldEvents(world);
    if (events.length === 0) return checkInvariants(await takeLook(world.rig));
    for (const event of events) {
      await tellShop(event);
      world.told.add(event.id);
    }
  }
  return ['Events bring forth events without end'];
}
