import type { SandboxContext } from '../sandbox-context';
import type { Delivery } from '../store/records';
import { orderDeliveries } from './order-deliveries';
import { postEvent } from './post-event';
import { retryDelayMs } from './retry-delay';

const TICK_MS = 40;
const MAX_AT_ONCE = 8;
/** The window in which events are collected before they are put out of order. */
const COLLECT_MS = 250;

export type DeliveryLoop = { resend: (eventId: string) => Promise<string>; stop: () => Promise<void> };

/** Sends what is due. At least once: a delivery is marked after its response, so a crash in between sends it again. */
export function startDeliveryLoop(context: SandboxContext): DeliveryLoop {
  const { store, webhooks } = context;
  const abort = new AbortController();
  const inFlight = new Map<string, Promise<unknown>>();

  function post(eventId: string, url: string) {
    const event = store.get('events', eventId);
    const payload = JSON.stringify({ ...event, pending_webhooks: 1 }, null, 2);
    return postEvent(payload, { url, secret: webhooks.secret, signal: abort.signal });
  }

  async function deliver(delivery: Delivery, url: string): Promise<void> {
    const { isAccepted, outcome } = await post(delivery.eventId, url);
    if (abort.signal.aborted) return;
    store.transact(() => settle(context, delivery, isAccepted, outcome));
    for (let copy = 0; isAccepted && copy < webhooks.duplicates; copy += 1) await post(delivery.eventId, url);
  }

  function tick(): void {
    const { url, paused, order, seed } = webhooks;
    if (paused || url === null) return;
    const inSequence = order !== 'sent';
    if (inSequence && inFlight.size > 0) return;
    const latest = Date.now() - (inSequence ? COLLECT_MS : 0);
    const due = store
      .list('deliveries')
      .filter(({ id, status, dueAtMs }) => status === 'pending' && dueAtMs <= latest && !inFlight.has(id));
    if (due.length === 0) return;
    const ordered = orderDeliveries(due, order, seed);
    if (inSequence) {
      track(
        'sequence',
        (async () => {
          for (const delivery of ordered) await deliver(delivery, url);
        })(),
      );
      return;
    }
    for (const delivery of ordered.slice(0, MAX_AT_ONCE - inFlight.size))
      track(delivery.id, deliver(delivery, url));
  }

  function track(id: string, work: Promise<unknown>): void {
    inFlight.set(
      id,
      work.finally(() => inFlight.delete(id)),
    );
  }

  const timer = setInterval(tick, TICK_MS);
  return {
    resend: async (eventId) => {
      if (webhooks.url === null) return 'no webhook address is set';
      return (await post(eventId, webhooks.url)).outcome;
    },
    stop: async () => {
      clearInterval(timer);
      abort.abort();
      await Promise.allSettled(inFlight.values());
    },
  };
}

function settle({ store }: SandboxContext, delivery: Delivery, isAccepted: boolean, outcome: string): void {
  // A reset may have taken it away while it was under way.
  if (!store.get('deliveries', delivery.id)) return;
  const attempts = delivery.attempts + 1;
  const delayMs = isAccepted ? null : retryDelayMs(attempts);
  const status = isAccepted ? 'delivered' : delayMs === null ? 'gave_up' : 'pending';
  store.put('deliveries', {
    ...delivery,
    status,
    attempts,
    dueAtMs: Date.now() + (delayMs ?? 0),
    lastOutcome: outcome,
  });
  const event = store.get('events', delivery.eventId);
  if (event && status !== 'pending') store.put('events', { ...event, pending_webhooks: 0 });
}
