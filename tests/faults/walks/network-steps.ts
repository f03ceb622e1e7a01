import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { reconcile } from '@/lib/workflows/reconcile';
import type { ListedEvent } from '../rig/list-events';
import { tellShop } from '../rig/tell-shop';
import { customerSteps } from './customer-steps';
import type { Step } from './step';
import { choose, untoldEvents, type World } from './world';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

const LATER_MS = 10 * 60 * 1000;
const PATHS = {
  create: { method: 'POST', path: '/v1/checkout/sessions' },
  expire: { method: 'POST', path: '/v1/checkout/sessions/*/expire' },
  retrieve: { method: 'GET', path: '/v1/checkout/sessions/*' },
  list: { method: 'GET', path: '/v1/checkout/sessions' },
  refund: { method: 'POST', path: '/v1/refunds' },
} as const;

/** What the way between the shop and Stripe does, and what the shop does about it on its own. */
export const networkSteps = {
  async fault({ rig }: World, { at, when, how, times }: Of<'fault'>) {
    const failure = how === 'cut' ? { cut: true } : { status: how };
    await rig.control('POST', 'faults', { ...PATHS[at], when, times, ...failure });
  },

  async losePage(world: World, { buyer }: Of<'losePage'>) {
    await networkSteps.fault(world, { do: 'fault', at: 'create', when: 'after', how: 500, times: 3 });
    await customerSteps.checkOut(world, { do: 'checkOut', buyer, method: 'card', anew: true });
  },

  async deliver(world: World, { event, copies }: Of<'deliver'>) {
    const chosen = choose(await untoldEvents(world), event);
    if (!chosen) return;
    await Promise.all(Array.from({ length: copies }, () => deliverEvent(world, chosen)));
  },

  async deliverAll(world: World, { isReversed }: Of<'deliverAll'>) {
    const events = await untoldEvents(world);
    for (const event of isReversed ? events.reverse() : events) await deliverEvent(world, event);
  },

  /** Only of what the reconciler heals: a refund from the dashboard is told by its event alone, for three days. */
  async lose(world: World, { event }: Of<'lose'>) {
    const sessions = (await untoldEvents(world)).filter(({ type }) => type.startsWith('checkout.session.'));
    const chosen = choose(sessions, event);
    if (chosen) world.told.add(chosen.id);
  },

  async reconcile() {
    await reconcile(new Date(Date.now() + LATER_MS)).catch(expectUnavailable);
  },
};

/** An event that could not be drawn because Stripe was away comes again. */
async function deliverEvent(world: World, event: ListedEvent): Promise<void> {
  await tellShop(event).then(() => world.told.add(event.id), expectUnavailable);
}

function expectUnavailable(error: unknown): void {
  if (!(error instanceof StripeUnavailable)) throw error;
}
