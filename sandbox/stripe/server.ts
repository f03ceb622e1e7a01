import { createServer, type Server } from 'node:http';
import { createFaultInjector } from './control/fault-injector';
import { createRequestLog } from './control/request-log';
import { ApiError } from './http/api-error';
import { createHandler } from './http/handle-request';
import { jsonReply, sendReply } from './http/reply';
import { startTaskRunner } from './payments/task-runner';
import type { SandboxContext, SandboxOptions } from './sandbox-context';
import { createClock } from './store/clock';
import { pruneOldRecords } from './store/prune-old-records';
import { openStore } from './store/store';
import { startDeliveryLoop } from './webhooks/delivery-loop';
import { defaultWebhookBehaviour } from './webhooks/webhook-behaviour';

export type Sandbox = { url: string; close: () => Promise<void> };

const HOST = '127.0.0.1';

/** Starts the Stripe sandbox on this machine's loopback address. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  if (!options.secretKey.startsWith('sk_test_'))
    throw new Error('The sandbox takes a test key (sk_test_…) only');
  const context = createContext(options);
  const deliveries = startDeliveryLoop(context);
  const stopTasks = startTaskRunner(context);
  const handle = createHandler(context, deliveries);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (error instanceof ApiError) return sendReply(response, jsonReply(error.status, error.toBody('')));
      console.error('stripe sandbox: a request failed', error);
      response.destroy();
    });
  });
  const url = `http://${HOST}:${await listen(server, options.port)}`;
  if (context.publicUrl === '') context.publicUrl = url;
  return {
    url,
    close: async () => {
      stopTasks();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([deliveries.stop(), closed]);
      context.store.close();
    },
  };
}

function createContext(options: SandboxOptions): SandboxContext {
  const store = openStore(options.dataFile);
  const clock = createClock(store);
  pruneOldRecords(store, clock);
  return {
    store,
    clock,
    secretKey: options.secretKey,
    publicUrl: (options.publicUrl ?? '').replace(/\/+$/, ''),
    delays: { delayedPaymentMs: 5000, refundSettlementMs: 3000, disputeMs: 1000 },
    webhooks: defaultWebhookBehaviour(options.webhookUrl, options.webhookSecret),
    faults: createFaultInjector(),
    requests: createRequestLog(),
    cause: { id: null, idempotency_key: null },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
    });
  });
}
