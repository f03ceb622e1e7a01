import type { SandboxContext } from '../sandbox-context';
import { defaultWebhookBehaviour, type WebhookBehaviour } from '../webhooks/webhook-behaviour';
import type { Fault } from './fault-injector';
import {
  type ControlBody,
  ControlError,
  readBoolean,
  readChoice,
  readCount,
  readNumber,
  readOptionalText,
  rejectUnknownFields,
} from './read-control';

export function addFault({ faults }: SandboxContext, body: ControlBody): Fault {
  rejectUnknownFields(body, ['method', 'path', 'when', 'delayMs', 'cut', 'status', 'times']);
  const path = readOptionalText(body, 'path');
  if (path === null) throw new ControlError('path is missing, e.g. "/v1/refunds" or "/v1/**"');
  const status = body.status === undefined || body.status === null ? null : readCount(body, 'status', 500);
  if (status !== null && (status < 400 || status > 599)) throw new ControlError('status must be 400 to 599');
  return faults.add({
    method: readOptionalText(body, 'method')?.toUpperCase() ?? null,
    path,
    when: readChoice(body, { name: 'when', choices: ['before', 'after'], fallback: 'before' }),
    delayMs: readCount(body, 'delayMs', 0),
    cut: readBoolean(body, 'cut', false),
    status,
    remaining: readCount(body, 'times', 1),
  });
}

/** Changes what the body names and leaves the rest. */
export function setWebhookBehaviour({ webhooks }: SandboxContext, body: ControlBody): WebhookBehaviour {
  rejectUnknownFields(body, [
    'url',
    'secret',
    'paused',
    'duplicates',
    'order',
    'seed',
    'dropNext',
    'delayMs',
  ]);
  const changed: WebhookBehaviour = {
    url: 'url' in body ? readOptionalText(body, 'url') : webhooks.url,
    secret: readOptionalText(body, 'secret') ?? webhooks.secret,
    paused: readBoolean(body, 'paused', webhooks.paused),
    duplicates: readCount(body, 'duplicates', webhooks.duplicates),
    order: readChoice(body, {
      name: 'order',
      choices: ['sent', 'reverse', 'random'],
      fallback: webhooks.order,
    }),
    seed: readNumber(body, 'seed', webhooks.seed),
    dropNext: readCount(body, 'dropNext', webhooks.dropNext),
    delayMs: readCount(body, 'delayMs', webhooks.delayMs),
  };
  // The delivery loop holds this object.
  return Object.assign(webhooks, changed);
}

export function resetWebhookBehaviour({ webhooks }: SandboxContext): void {
  Object.assign(webhooks, defaultWebhookBehaviour(webhooks.url, webhooks.secret));
}

export function setDelays({ delays }: SandboxContext, body: ControlBody): SandboxContext['delays'] {
  rejectUnknownFields(body, ['delayedPaymentMs', 'refundSettlementMs', 'disputeMs']);
  return Object.assign(delays, {
    delayedPaymentMs: readCount(body, 'delayedPaymentMs', delays.delayedPaymentMs),
    refundSettlementMs: readCount(body, 'refundSettlementMs', delays.refundSettlementMs),
    disputeMs: readCount(body, 'disputeMs', delays.disputeMs),
  });
}
