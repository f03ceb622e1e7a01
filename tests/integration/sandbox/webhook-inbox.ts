import { createServer, type IncomingHttpHeaders } from 'node:http';
import type Stripe from 'stripe';

export type Received = { body: string; headers: IncomingHttpHeaders; event: Stripe.Event };

export type InboxHandle = {
  url: string;
  received: Received[];
  /** Responds to the next deliveries with these statuses, then 200. */
  answerWith: (...statuses: number[]) => void;
  types: () => string[];
  waitFor: (type: string, count?: number) => Promise<Received>;
  /** Waits until there are so many deliveries, of whatever type. */
  waitForCount: (count: number) => Promise<void>;
  close: () => Promise<void>;
};

/** A webhook endpoint that keeps what it is sent. */
export async function openWebhookInbox(): Promise<InboxHandle> {
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const body = Buffer.concat(chunks).toString('utf8');
    received.push({ body, headers: request.headers, event: JSON.parse(body) as Stripe.Event });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    received,
    answerWith: (...next) => void statuses.push(...next),
    types: () => received.map(({ event }) => String(event.type)),
    waitFor: (type, count = 1) => waitForEvent(received, type, count),
    waitForCount: (count) => waitForDeliveries(received, count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function waitForEvent(received: readonly Received[], type: string, count: number): Promise<Received> {
  const deadline = Date.now() + 8000;
  while (Date.now() < deadline) {
    const found = received.filter(({ event }) => event.type === type)[count - 1];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${type} did not arrive; there came ${received.map(({ event }) => event.type).join(', ')}`);
}

async function waitForDeliveries(received: readonly Received[], count: number): Promise<void> {
  const deadline = Date.now() + 8000;
  while (received.length < count) {
    if (Date.now() > deadline) throw new Error(`${received.length} of ${count} deliveries came`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
