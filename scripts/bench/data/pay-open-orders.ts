import { signPayload } from '@/sandbox/stripe/webhooks/sign-payload';
import { driveLoad } from '@/scripts/bench/load/drive-load';
import { encodeRequest } from '@/scripts/bench/load/encode-request';
import type { BenchServices } from '@/scripts/bench/setup/bench-services';
import type { ShopServer } from '@/scripts/bench/setup/shop-server';
import { withClient } from '@/scripts/postgres/with-client';

/** A signed webhook about a payment. */
export type SignedWebhook = { eventId: string; sessionId: string; request: Buffer };

type SandboxEvent = { id: string; data: { object: { id: string } } };

const CONNECTIONS = 4;
const BATCH_SIZE = 100;

/**
 * Pays every order of a database that waits for its payment, and gives the events that Stripe would send for it,
 * signed. They have to be sent within five minutes, while the signatures hold.
 */
export async function payOpenOrders(input: {
  databaseUrl: string;
  shop: ShopServer;
  stripe: BenchServices['stripe'];
}): Promise<SignedWebhook[]> {
  const { stripe, shop } = input;
  const open = await listOpenSessions(input.databaseUrl);
  const unpaid = [...open];
  await driveLoad({
    port: stripe.port,
    connections: CONNECTIONS,
    expects: 303,
    nextRequest: () => {
      const session = unpaid.pop();
      return session === undefined ? null : payRequest(stripe.port, session);
    },
  });
  const wanted = new Set(open);
  const events = (await listCompleted(stripe)).filter((event) => wanted.has(event.data.object.id));
  if (events.length !== open.length) {
    throw new Error(`${open.length} sessions were paid, and the Stripe sandbox has ${events.length} events`);
  }
  // The oldest first, as they were paid.
  return events.reverse().map((event) => ({
    eventId: event.id,
    sessionId: event.data.object.id,
    request: encodeRequest({
      port: shop.port,
      method: 'POST',
      path: '/api/webhooks/stripe',
      headers: { 'Stripe-Signature': signPayload(JSON.stringify(event), stripe.webhookSecret) },
      json: event,
    }),
  }));
}

async function listOpenSessions(databaseUrl: string): Promise<string[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ id: string }>(
      `select stripe_session_id as id from payment
       where status = 'open' and stripe_session_id is not null order by created_at desc`,
    ),
  );
  return rows.map(({ id }) => id);
}

function payRequest(port: number, session: string): Buffer {
  return encodeRequest({
    port,
    method: 'POST',
    path: `/pay/${session}`,
    form: { card_number: '4242424242424242', exp: '12/40', cvc: '123', name: 'Ayesha Khan' },
  });
}

/** Newest first. */
async function listCompleted(stripe: BenchServices['stripe']): Promise<SandboxEvent[]> {
  const events: SandboxEvent[] = [];
  for (;;) {
    const last = events.at(-1)?.id;
    const query = new URLSearchParams({
      type: 'checkout.session.completed',
      limit: String(BATCH_SIZE),
      ...(last ? { starting_after: last } : {}),
    });
    const answer = await fetch(`${stripe.url}/v1/events?${query}`, {
      headers: { Authorization: `Bearer ${stripe.secretKey}` },
    });
    if (!answer.ok) throw new Error(`the Stripe sandbox listed no events: ${await answer.text()}`);
    const batch = (await answer.json()) as { data: SandboxEvent[]; has_more: boolean };
    events.push(...batch.data);
    if (!batch.has_more) return events;
  }
}
