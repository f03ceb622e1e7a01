import type { IncomingMessage } from 'node:http';
import { ApiError } from '../http/api-error';
import { jsonReply, type Reply } from '../http/reply';
import type { SandboxContext } from '../sandbox-context';
import type { DeliveryLoop } from '../webhooks/delivery-loop';
import { runControl } from './control-routes';
import { ControlError, readControlBody } from './read-control';

type ControlRequest = { request: IncomingMessage; url: URL; body: string; deliveries: DeliveryLoop };

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Handles `/_sandbox/…`, which exists for tests on this machine and is no part of Stripe's API. */
export async function handleControl(
  context: SandboxContext,
  { request, url, body, deliveries }: ControlRequest,
): Promise<Reply> {
  try {
    requireLocal(request);
    const path = url.pathname.slice('/_sandbox/'.length);
    const call = { context, deliveries, query: url.searchParams, body: readControlBody(body) };
    return jsonReply(200, (await runControl(request.method ?? 'GET', path, call)) ?? null);
  } catch (error) {
    if (error instanceof ControlError || error instanceof ApiError) {
      return jsonReply(error.status, { error: error.message });
    }
    console.error('stripe sandbox: a control call failed', error);
    return jsonReply(500, { error: 'The sandbox failed' });
  }
}

/**
 * Loopback only, and not through a proxy that stands on this machine, nor from a page of another site that a
 * browser on this machine shows, nor by a name that was made to point here.
 */
function requireLocal(request: IncomingMessage): void {
  const address = request.socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const site = request.headers['sec-fetch-site'] ?? 'none';
  const isForwarded =
    request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
  if (isLoopback && LOCAL_HOSTS.has(host) && !isForwarded && (site === 'none' || site === 'same-origin'))
    return;
  throw new ControlError('The control calls are for this machine only', 403);
}
