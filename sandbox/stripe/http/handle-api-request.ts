import type { IncomingMessage } from 'node:http';
import { API_ROUTES } from '../resources/api-routes';
import type { SandboxContext } from '../sandbox-context';
import { ApiError } from './api-error';
import type { ApiRoute } from './api-route';
import { API_VERSION, requireApiVersion } from './api-version';
import { authenticate } from './authenticate';
import { expandResponse } from './expand';
import { parseFormTree } from './form-tree';
import { findStoredResponse, fingerprintOf, type KeysInUse, validateKey } from './idempotency';
import { readParams } from './read-params';
import { jsonReply, type Reply } from './reply';

export type ApiRequest = { request: IncomingMessage; url: URL; body: string; requestId: string };

/** Handles one request to `/v1`, start to end in one turn of the event loop, so that no two can interleave. */
export function handleApiRequest(context: SandboxContext, keysInUse: KeysInUse, call: ApiRequest): Reply {
  const { request, url, body, requestId } = call;
  const headers: Record<string, string> = { 'Request-Id': requestId, 'Stripe-Version': API_VERSION };
  try {
    authenticate(request, context.secretKey);
    requireApiVersion(request);
    const { route, id } = requireRoute(request.method ?? 'GET', url.pathname);
    const key = route.method === 'POST' ? request.headers['idempotency-key'] : undefined;
    if (typeof key !== 'string') return jsonReply(200, run(context, { route, id, call }), headers);
    validateKey(key);
    headers['Idempotency-Key'] = key;
    headers['Original-Request'] = requestId;
    const fingerprint = fingerprintOf(route.method, url.pathname, body);
    const kept = findStoredResponse(context, keysInUse, { key, fingerprint });
    if (kept) {
      headers['Original-Request'] = kept.requestId;
      return jsonReply(kept.status, kept.body, { ...headers, 'Idempotent-Replayed': 'true' });
    }
    return runOnce(context, { route, id, call, key, fingerprint, headers });
  } catch (error) {
    return errorReply(error, requestId, headers);
  }
}

type Run = { route: ApiRoute; id: string; call: ApiRequest };

/** The effect and the response stored under its idempotency key are one transaction; a refusal is stored as well. */
function runOnce(
  context: SandboxContext,
  {
    key,
    fingerprint,
    headers,
    ...ran
  }: Run & { key: string; fingerprint: string; headers: Record<string, string> },
): Reply {
  const { requestId } = ran.call;
  const params = readCallParams(ran);
  const keep = (reply: Reply): Reply => {
    const { status, body } = reply;
    const createdAtMs = context.clock.nowMs();
    context.store.put('answers', { id: key, fingerprint, status, body, requestId, createdAtMs });
    return reply;
  };
  try {
    return context.store.transact(() => keep(jsonReply(200, run(context, ran, params), headers)));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return context.store.transact(() => keep(errorReply(error, requestId, headers)));
  }
}

function run(context: SandboxContext, ran: Run, params = readCallParams(ran)): object {
  const key = ran.call.request.headers['idempotency-key'];
  context.cause = { id: ran.call.requestId, idempotency_key: typeof key === 'string' ? key : null };
  try {
    return context.store.transact(() => {
      const answer = ran.route.handle({ context, id: ran.id, params });
      const expand = Array.isArray(params.expand) ? params.expand.map(String) : [];
      return expandResponse(context.store, answer, expand);
    });
  } finally {
    context.cause = { id: null, idempotency_key: null };
  }
}

function readCallParams({ route, call }: Run): Record<string, unknown> {
  const encoded = route.method === 'POST' ? call.body : call.url.search.slice(1);
  const type = call.request.headers['content-type'] ?? '';
  if (route.method === 'POST' && encoded !== '' && !type.startsWith('application/x-www-form-urlencoded')) {
    throw new ApiError({
      message: `Invalid content type: ${type}. It must be application/x-www-form-urlencoded.`,
    });
  }
  return readParams(parseFormTree(encoded), route.fields);
}

function requireRoute(method: string, path: string): { route: ApiRoute; id: string } {
  for (const route of API_ROUTES) {
    if (route.method !== method) continue;
    const match = route.pattern.exec(path);
    if (match) return { route, id: match.groups?.id ?? '' };
  }
  throw new ApiError({
    message: `Unrecognized request URL (${method}: ${path}). Either Stripe has no such endpoint or the sandbox does not simulate it.`,
    status: 404,
  });
}

function errorReply(error: unknown, requestId: string, headers: Record<string, string>): Reply {
  if (error instanceof ApiError) return jsonReply(error.status, error.toBody(requestId), headers);
  console.error('stripe sandbox: a handler failed', error);
  const failure = new ApiError({ message: 'The sandbox failed', type: 'api_error', status: 500 });
  return jsonReply(500, failure.toBody(requestId), headers);
}
