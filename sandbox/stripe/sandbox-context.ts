import type { FaultInjector } from './control/fault-injector';
import type { RequestLog } from './control/request-log';
import type { Clock } from './store/clock';
import type { Store } from './store/store';
import type { WebhookBehaviour } from './webhooks/webhook-behaviour';

export type SandboxOptions = {
  /** 0 picks a free port. */
  port: number;
  /** Where the state is kept over a restart; null keeps it in memory. */
  dataFile: string | null;
  /** The shop's webhook endpoint; null records events and sends none. */
  webhookUrl: string | null;
  webhookSecret: string;
  /** The origin at which a browser reaches the hosted page; null: the sandbox's own. */
  publicUrl: string | null;
  secretKey: string;
};

/** How long the things take that Stripe does later, in milliseconds. */
export type SandboxDelays = {
  delayedPaymentMs: number;
  refundSettlementMs: number;
  disputeMs: number;
};

/** The API request that is being worked on, as its events name it. */
export type EventCause = { id: string | null; idempotency_key: string | null };

/** What every part of the running sandbox shares. */
export type SandboxContext = {
  store: Store;
  clock: Clock;
  secretKey: string;
  publicUrl: string;
  delays: SandboxDelays;
  webhooks: WebhookBehaviour;
  faults: FaultInjector;
  requests: RequestLog;
  /** Set while a request is handled. Handlers are synchronous, so no other request can see it. */
  cause: EventCause;
};
