import { runDueTasks } from '../payments/task-runner';
import type { SandboxContext } from '../sandbox-context';
import type { DeliveryLoop } from '../webhooks/delivery-loop';
import {
  closeDispute,
  createDashboardRefund,
  expireNow,
  finishRefund,
  openDisputeByBank,
  setDisputeStatus,
  settleDelayedPayment,
} from './dashboard-actions';
import { readLedger } from './ledger';
import { type ControlBody, ControlError, readNumber, rejectUnknownFields } from './read-control';
import { addFault, resetWebhookBehaviour, setDelays, setWebhookBehaviour } from './set-behaviour';

export type ControlCall = {
  context: SandboxContext;
  deliveries: DeliveryLoop;
  id: string;
  query: URLSearchParams;
  body: ControlBody;
};

type ControlRoute = { name: string; handle: (call: ControlCall) => unknown };

/** `*` is the id. */
const ROUTES: readonly ControlRoute[] = [
  { name: 'GET health', handle: () => ({ ok: true }) },
  { name: 'GET ledger', handle: ({ context, query }) => filteredLedger(context, query) },
  { name: 'GET requests', handle: ({ context, query }) => filteredRequests(context, query) },
  { name: 'GET deliveries', handle: ({ context }) => listDeliveries(context) },
  { name: 'GET faults', handle: ({ context }) => context.faults.list() },
  { name: 'POST faults', handle: ({ context, body }) => addFault(context, body) },
  { name: 'DELETE faults', handle: ({ context }) => emptied(context.faults.clear) },
  { name: 'GET webhooks', handle: ({ context }) => withoutSecret(context) },
  {
    name: 'POST webhooks',
    handle: ({ context, body }) => {
      setWebhookBehaviour(context, body);
      return withoutSecret(context);
    },
  },
  { name: 'GET delays', handle: ({ context }) => context.delays },
  { name: 'POST delays', handle: ({ context, body }) => setDelays(context, body) },
  { name: 'POST clock', handle: ({ context, body }) => setClock(context, body) },
  { name: 'POST events/*/resend', handle: ({ context, deliveries, id }) => resend(context, deliveries, id) },
  { name: 'POST sessions/*/expire', handle: ({ context, id }) => expireNow(context, id) },
  {
    name: 'POST sessions/*/delayed',
    handle: ({ context, id, body }) => settleDelayedPayment(context, id, body),
  },
  { name: 'POST refunds', handle: ({ context, body }) => createDashboardRefund(context, body) },
  { name: 'POST refunds/*/settle', handle: ({ context, id, body }) => finishRefund(context, id, body) },
  { name: 'POST disputes', handle: ({ context, body }) => openDisputeByBank(context, body) },
  { name: 'POST disputes/*/close', handle: ({ context, id, body }) => closeDispute(context, id, body) },
  { name: 'POST disputes/*/move', handle: ({ context, id, body }) => setDisputeStatus(context, id, body) },
  { name: 'POST reset', handle: ({ context }) => reset(context) },
];

/** Finds and runs a control call; `path` is what follows `/_sandbox/`. */
export async function runControl(
  method: string,
  path: string,
  call: Omit<ControlCall, 'id'>,
): Promise<unknown> {
  const segments = path.split('/');
  const id = segments[1] ?? '';
  const name = `${method} ${segments.map((segment, index) => (index === 1 ? '*' : segment)).join('/')}`;
  const route = ROUTES.find((candidate) => candidate.name === name);
  if (!route)
    throw new ControlError(`No such call. There are: ${ROUTES.map((known) => known.name).join(', ')}`, 404);
  // Only a resend waits for anything, and it changes nothing, so each change is made within this one turn.
  return await call.context.store.transact(() => route.handle({ ...call, id }));
}

function filteredLedger(context: SandboxContext, query: URLSearchParams) {
  const ledger = readLedger(context.store);
  const session = query.get('session');
  const intent = query.get('payment_intent');
  const entries = ledger.entries
    .filter((entry) => session === null || entry.session === session)
    .filter((entry) => intent === null || entry.paymentIntent === intent);
  return { ...ledger, entries };
}

function filteredRequests({ requests }: SandboxContext, query: URLSearchParams) {
  const method = query.get('method');
  const path = query.get('path');
  return requests
    .list()
    .filter((entry) => method === null || entry.method === method)
    .filter((entry) => path === null || entry.path.startsWith(path))
    .slice(0, Number(query.get('limit') ?? '200'));
}

function listDeliveries({ store }: SandboxContext) {
  return store
    .list('deliveries')
    .map((delivery) => ({ ...delivery, type: store.get('events', delivery.eventId)?.type }));
}

function withoutSecret({ webhooks: { secret: _secret, ...shown } }: SandboxContext) {
  return shown;
}

function emptied(clear: () => void) {
  clear();
  return { ok: true };
}

function setClock(context: SandboxContext, body: ControlBody) {
  rejectUnknownFields(body, ['offsetSeconds']);
  const offsetMs = readNumber(body, 'offsetSeconds', 0) * 1000;
  context.store.put('clock', { id: 'offset', offsetMs });
  runDueTasks(context);
  return { now: context.clock.now() };
}

async function resend({ store }: SandboxContext, deliveries: DeliveryLoop, id: string) {
  if (!store.get('events', id)) throw new ControlError('No such event', 404);
  return { outcome: await deliveries.resend(id) };
}

/** Forgets all state and all behaviour, but not the webhook's address. */
function reset(context: SandboxContext) {
  context.store.clear();
  context.faults.clear();
  context.requests.clear();
  resetWebhookBehaviour(context);
  return { ok: true };
}
