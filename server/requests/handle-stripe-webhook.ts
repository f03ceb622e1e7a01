import type { IncomingMessage, ServerResponse } from 'node:http';
import { receiveWebhook } from '@/lib/handlers/stripe-events/receive-webhook';
import { type Problem, problemBody, problemHeaders } from '@/lib/http/problem';
import { toProblem } from '@/lib/http/to-problem';

const PATH = '/api/webhooks/stripe';

/**
 * Handles Stripe's webhooks before Next sees them. They come in bursts, nothing of them is a page, and what Next does
 * around a route handler took a third of the server's time for one (docs/adr/0025). Every other request to the address
 * is Next's.
 * @returns whether it does.
 */
export function handleStripeWebhook(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'POST' || request.url !== PATH) return false;
  void respond(request, response);
  return true;
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const outcome = await receiveWebhook({ headers: headersOf(request), body: request });
    if (!outcome.ok) return sendProblem(response, outcome.error);
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' };
    send(response, { status: 200, headers, body: JSON.stringify(outcome.value) });
  } catch (error) {
    sendProblem(response, toProblem(error, { method: 'POST', path: PATH }));
  }
}

function headersOf({ headers }: IncomingMessage): { get(name: string): string | null } {
  return { get: (name) => headers[name]?.toString() ?? null };
}

function sendProblem(response: ServerResponse, problem: Problem): void {
  // A body that is too large has not been read to its end.
  const headers = { ...problemHeaders(problem), ...(problem.status === 413 ? { Connection: 'close' } : {}) };
  send(response, { status: problem.status, headers, body: problemBody(problem) });
}

function send(
  response: ServerResponse,
  { status, headers, body }: { status: number; headers: Record<string, string>; body: string },
): void {
  response.writeHead(status, {
    ...headers,
    'Content-Length': Buffer.byteLength(body),
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
