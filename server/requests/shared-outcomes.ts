import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestOutcome, type RequestOutcome } from '@/lib/http/request-outcome';

const OUTCOME_HEADER = 'x-nue-guard-note';

/**
 * An action that is posted to a page which does not have it is sent on by Next, as a request of its own, to one that
 * has, and what is not RSC comes back as an empty 200. Both requests share one outcome, so that a refusal is one for
 * whoever asked.
 */
export class SharedOutcomes {
  private readonly open = new Map<string, RequestOutcome>();

  of(request: IncomingMessage, response: ServerResponse): RequestOutcome {
    if (request.method !== 'POST') return newRequestOutcome(pageOfRequest(request));
    const shared = this.open.get(String(request.headers[OUTCOME_HEADER]));
    if (shared) return shared;
    const outcome = newRequestOutcome(pageOfRequest(request));
    const id = randomUUID();
    // This overwrites whatever the client sent.
    request.headers[OUTCOME_HEADER] = id;
    this.open.set(id, outcome);
    response.once('close', () => this.open.delete(id));
    return outcome;
  }
}

/** Query parameters that are no part of the page's address: the outcome of an action, and the mark of an RSC request. */
const TRANSIENT_PARAMETERS = ['_rsc', 'done', 'at', 'outcome'];

function pageOfRequest({ url = '/' }: IncomingMessage): string | undefined {
  if (!URL.canParse(url, 'http://shop.invalid')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://shop.invalid');
  if (!/^\/admin(?:\/|$)/.test(pathname)) return undefined;
  for (const name of TRANSIENT_PARAMETERS) searchParams.delete(name);
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}
