import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { type VerdictNote, withVerdictNote } from '@/lib/http/guard-verdict';
import { HeldBody, HOLLOW, isHtml } from './held-body';
import { withoutScript } from './without-script';

const REFUSED_PAGE = '/admin/not-permitted';
const MISSING_PAGE = '/admin/nothing-here';
const FAILED = 500;

/**
 * Answers of the back office. Nothing of one is sent before its guard has spoken, so that a refusal is a 403 (and a
 * signed-out reader of a page's data gets a 401) however the request was made: for a page, for its data (`RSC: 1`), or
 * by a form without JavaScript, which Next would answer 404. And where Next sends a document that only its script
 * fills, the person gets the page that says the same in words, with their own menu around it. A page that tells of its
 * own failure is a 503.
 * @param origin where this process answers itself.
 */
export function staffAnswers(origin: string) {
  const notes = new SharedNotes();
  return (request: IncomingMessage, response: ServerResponse, handle: () => void): void => {
    const note = notes.of(request, response);
    holdBack({ request, response, note, origin });
    withVerdictNote(note, handle);
  };
}

const NOTE_HEADER = 'x-nue-guard-note';

/**
 * An action that is posted to a page which does not have it is sent on by Next, as a request of its own, to one that
 * has, and what is not data comes back as an empty 200. Both requests write into one note, so that a refusal is one for
 * whoever asked.
 */
class SharedNotes {
  private readonly open = new Map<string, VerdictNote>();

  of(request: IncomingMessage, response: ServerResponse): VerdictNote {
    const shared = this.open.get(String(request.headers[NOTE_HEADER]));
    if (shared) return shared;
    const note: VerdictNote = { verdict: null, reading: 0, hasFailed: false, page: pageOfRequest(request) };
    const id = randomUUID();
    // Whatever a stranger had put there is gone.
    request.headers[NOTE_HEADER] = id;
    this.open.set(id, note);
    response.once('close', () => this.open.delete(id));
    return note;
  }
}

/** What an address says of one moment: what was just done, and that it is the data of a page. */
const OF_ONE_MOMENT = ['_rsc', 'done', 'at', 'outcome'];

function pageOfRequest({ url = '/' }: IncomingMessage): string | undefined {
  if (!URL.canParse(url, 'http://shop.invalid')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://shop.invalid');
  if (!/^\/admin(?:\/|$)/.test(pathname)) return undefined;
  for (const name of OF_ONE_MOMENT) searchParams.delete(name);
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}

type Answer = { request: IncomingMessage; response: ServerResponse; note: VerdictNote; origin: string };

function holdBack(answer: Answer): void {
  const { response, note } = answer;
  const { write, end, flushHeaders } = response;
  const held = new HeldBody();
  const isHeld = () => note.verdict !== 'permitted' || note.reading > 0 || isUnreadable(response);

  response.flushHeaders = function flush() {
    if (isHeld()) return;
    tellFailure(answer);
    Reflect.apply(flushHeaders, response, []);
  };
  response.write = function hold(...args: unknown[]) {
    if (isHeld()) return held.take(args);
    tellFailure(answer);
    held.release(response, write);
    return Reflect.apply(write, response, args);
  } as ServerResponse['write'];
  response.end = function endWhole(...args: unknown[]) {
    if (!isHeld()) {
      tellFailure(answer);
      held.release(response, write);
      return Reflect.apply(end, response, args);
    }
    held.take(args);
    void finish(answer, held.text()).then((body) => Reflect.apply(end, response, [body]));
    return response;
  } as ServerResponse['end'];
}

function tellFailure({ response, note }: Answer): void {
  if (!note.hasFailed || response.headersSent || response.statusCode !== 200) return;
  response.statusCode = 503;
  response.setHeader('Retry-After', '5');
}

/** Sets the true status. @returns the body to send. */
async function finish({ request, response, note, origin }: Answer, body: string): Promise<string> {
  if (response.headersSent) return body;
  if (note.verdict === 'refused') response.statusCode = 403;
  if (note.verdict === 'signed-out' && isDataRequest(request, response)) response.statusCode = 401;
  if (!isUnreadable(response) || !(body.includes(HOLLOW) || note.verdict === 'refused')) return body;
  if (response.statusCode === FAILED) {
    response.removeHeader('Content-Length');
    return withoutScript(body);
  }
  const page = await readPage({ request, origin, path: readablePageOf(response.statusCode) });
  if (page !== null) response.removeHeader('Content-Length');
  return page ?? body;
}

function isDataRequest(request: IncomingMessage, response: ServerResponse): boolean {
  return (
    request.method === 'GET' && String(response.getHeader('Content-Type')).startsWith('text/x-component')
  );
}

/** A page that was refused, found nothing or failed: Next may have sent an empty document. */
function isUnreadable(response: ServerResponse): boolean {
  return [403, 404, FAILED].includes(response.statusCode) && isHtml(response);
}

function readablePageOf(status: number): string {
  return status === 403 ? REFUSED_PAGE : MISSING_PAGE;
}

/** The page as this person sees it; null for somebody who may not, who then gets what Next had to say. */
async function readPage(options: {
  request: IncomingMessage;
  origin: string;
  path: string;
}): Promise<string | null> {
  const { request, origin, path } = options;
  const headers = {
    Cookie: request.headers.cookie ?? '',
    [CLIENT_ADDRESS_HEADER]: String(request.headers[CLIENT_ADDRESS_HEADER] ?? ''),
  };
  try {
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(origin + path, { headers, redirect: 'manual', signal });
    return answer.status === 200 ? await answer.text() : null;
  } catch {
    return null;
  }
}
