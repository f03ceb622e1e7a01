import type Stripe from 'stripe';
import { API_VERSION } from '../http/api-version';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';

type NewEvent = { type: Stripe.Event['type']; object: object; previous?: Record<string, unknown> };

/** Records what happened and queues its delivery, in the transaction that made it happen. */
export function recordEvent(context: SandboxContext, { type, object, previous }: NewEvent): void {
  const { store, clock, webhooks } = context;
  const id = newId('evt_1');
  const isSent = webhooks.url !== null;
  const event = {
    id,
    object: 'event',
    api_version: API_VERSION,
    created: clock.now(),
    data: { object: structuredClone(object), ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: isSent ? 1 : 0,
    request: { ...context.cause },
    type,
  };
  // The package types each event by its own name; here the name is a variable.
  store.put('events', event as unknown as Stripe.Event);
  if (isSent) queueDelivery(context, id);
}

function queueDelivery({ store, webhooks }: SandboxContext, eventId: string): void {
  const isDropped = webhooks.dropNext > 0;
  if (isDropped) webhooks.dropNext -= 1;
  store.put('deliveries', {
    id: newId('del_'),
    eventId,
    status: isDropped ? 'dropped' : 'pending',
    attempts: 0,
    dueAtMs: Date.now() + webhooks.delayMs,
    lastOutcome: null,
  });
}
