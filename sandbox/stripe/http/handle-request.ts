import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../control/fault-injector';
import { handleControl } from '../control/handle-control';
import { handlePay } from '../pay/handle-pay';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import type { DeliveryLoop } from '../webhooks/delivery-loop';
import { ApiError } from './api-error';
import { handleApiRequest } from './handle-api-request';
import type { KeysInUse } from './idempotency';
import { readBody } from './read-body';
import { jsonReply, type Reply, sendReply } from './reply';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function createHandler(context: SandboxContext, deliveries: DeliveryLoop): Handler {
  const keysInUse: KeysInUse = new Set();
  return async (request, response) => {
    const requestId = newId('req_', 14);
    const started = performance.now();
    const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
    const body = await readBody(request);
    if (url.pathname.startsWith('/_sandbox/')) {
      sendReply(response, await handleControl(context, { request, url, body, deliveries }));
      return;
    }
    const method = request.method ?? 'GET';
    const fault = context.faults.take(method, url.pathname);
    const reply = await withKeyInUse(keysInUse, request, (others) =>
      withFault(fault, requestId, () =>
        url.pathname.startsWith('/pay/')
          ? handlePay(context, { method, path: url.pathname, body })
          : handleApiRequest(context, others, { request, url, body, requestId }),
      ),
    );
    context.requests.add({
      at: new Date().toISOString(),
      requestId,
      method,
      path: url.pathname,
      status: reply?.status ?? null,
      idempotencyKey: String(request.headers['idempotency-key'] ?? '') || null,
      isReplayed: reply?.headers['Idempotent-Replayed'] === 'true',
      faultId: fault?.id ?? null,
      durationMs: Math.round(performance.now() - started),
    });
    if (reply) sendReply(response, reply);
    else request.socket.destroy();
  };
}

/**
 * Marks the request's idempotency key as in use until the response is sent. A request whose key is taken already must
 * not free it, and must see it as taken; the one that took it must not be refused by its own mark.
 */
async function withKeyInUse(
  keysInUse: KeysInUse,
  request: IncomingMessage,
  work: (others: KeysInUse) => Promise<Reply | null>,
): Promise<Reply | null> {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string') return work(new Set());
  if (keysInUse.has(key)) return work(keysInUse);
  keysInUse.add(key);
  try {
    return await work(new Set());
  } finally {
    keysInUse.delete(key);
  }
}

/** Runs a request with what a test has set to go wrong; null stands for a cut connection. */
async function withFault(fault: Fault | null, requestId: string, work: () => Reply): Promise<Reply | null> {
  if (!fault) return work();
  if (fault.when === 'before') {
    await sleep(fault.delayMs);
    if (fault.cut) return null;
    return fault.status === null ? work() : faultReply(fault.status, requestId);
  }
  const reply = work();
  await sleep(fault.delayMs);
  if (fault.cut) return null;
  return fault.status === null ? reply : faultReply(fault.status, requestId);
}

function faultReply(status: number, requestId: string): Reply {
  const error =
    status === 429
      ? new ApiError({ message: 'Request rate limit exceeded.', code: 'rate_limit', status })
      : new ApiError({ message: `The sandbox was told to answer ${status}.`, type: 'api_error', status });
  return jsonReply(status, error.toBody(requestId), { 'Request-Id': requestId });
}
