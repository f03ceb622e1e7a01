import { StripeUnavailable } from '@/lib/stripe/stripe-errors';
import { reconcile } from '@/lib/workflows/reconciliation/reconcile';
import { handleSandboxEvent } from '../harness/handle-sandbox-event';
import type { SandboxEvent } from '../harness/list-sandbox-events';
import { customerSteps } from './customer-steps';
import { listUnhandledEvents, type Model, pick } from './model';
import type { Step } from './step';

type Of<Name extends Step['do']> = Extract<Step, { do: Name }>;

const LATER_MS = 10 * 60 * 1000;
const PATHS = {
  create: { method: 'POST', path: '/v1/checkout/sessions' },
  expire: { method: 'POST', path: '/v1/checkout/sessions/*/expire' },
  retrieve: { method: 'GET', path: '/v1/checkout/sessions/*' },
  list: { method: 'GET', path: '/v1/checkout/sessions' },
  refund: { method: 'POST', path: '/v1/refunds' },
} as const;

/** Steps of the network between shop and Stripe, and of the reconciler that repairs what it loses. */
export const networkSteps = {
  async fault({ harness }: Model, { at, when, how, times }: Of<'fault'>) {
    const failure = how === 'cut' ? { cut: true } : { status: how };
    await harness.control('POST', 'faults', { ...PATHS[at], when, times, ...failure });
  },

  async losePage(model: Model, { buyer }: Of<'losePage'>) {
    await networkSteps.fault(model, { do: 'fault', at: 'create', when: 'after', how: 500, times: 3 });
    await customerSteps.checkOut(model, { do: 'checkOut', buyer, method: 'card', anew: true });
  },

  async deliver(model: Model, { event, copies }: Of<'deliver'>) {
    const chosen = pick(await listUnhandledEvents(model), event);
    if (!chosen) return;
    await Promise.all(Array.from({ length: copies }, () => deliverEvent(model, chosen)));
  },

  async deliverAll(model: Model, { isReversed }: Of<'deliverAll'>) {
    const events = await listUnhandledEvents(model);
    for (const event of isReversed ? events.reverse() : events) await deliverEvent(model, event);
  },

  /** Loses only what the reconciler repairs: a dashboard refund is learned from its event alone, for three days. */
  async lose(model: Model, { event }: Of<'lose'>) {
    const sessions = (await listUnhandledEvents(model)).filter(({ type }) =>
      type.startsWith('checkout.session.'),
    );
    const chosen = pick(sessions, event);
    if (chosen) model.handledEventIds.add(chosen.id);
  },

  async reconcile() {
    await reconcile(new Date(Date.now() + LATER_MS)).catch(expectUnavailable);
  },
};

/** An event that could not be handled because Stripe was unavailable is delivered again. */
async function deliverEvent(model: Model, event: SandboxEvent): Promise<void> {
  await handleSandboxEvent(event).then(() => model.handledEventIds.add(event.id), expectUnavailable);
}

function expectUnavailable(error: unknown): void {
  if (!(error instanceof StripeUnavailable)) throw error;
}
