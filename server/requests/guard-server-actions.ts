import { IncomingMessage, type ServerResponse } from 'node:http';
import { notFound, type Problem } from '@/lib/http/problem';
import { readBody } from '@/lib/http/read-body';
import { isStorableText } from '@/lib/http/read-input';
import { areFetchArguments, checkFormArguments } from '@/server/next-internals/action-arguments';
import type { RouteManifest } from '@/server/next-internals/route-manifest';
import { respondWithProblem } from '@/server/responses/respond-with-problem';

/** The longest table that is pasted into a form fits several times. */
const MAX_FORM_BYTES = 1024 * 1024;
const READ_TIMEOUT_MS = 30_000;
const PAGE_METHODS = ['GET', 'HEAD', 'POST'];
const ACTION_ID = /^[0-9a-f]{42}$/;
/** Longer than any field or file of ours is called; Next's parser takes 16 kB for the whole header of a part. */
const MAX_NAME_CHARACTERS = 1000;

/**
 * Validates what is posted to a page before Next reads it. Next returns 500, with a stack in the log, for a body that is
 * too large, malformed, or not what a form of the shop sends; here each gets its own 4xx. Call it after
 * `refuseCrossOrigin`: what it passes on counts as same-origin.
 * @returns a handler that calls on with a request whose form has been read, or that has none.
 */
export function guardServerActions(routes: RouteManifest) {
  return (
    request: IncomingMessage,
    response: ServerResponse,
    next: (request: IncomingMessage) => void,
  ): void => {
    const { method = 'GET' } = request;
    const kind = routes.kindOf(request.url?.split('?', 1)[0] ?? '/');
    if (method === 'GET' || method === 'HEAD' || kind === 'handler') {
      next(request);
      return;
    }
    const refuse = (problem: Problem) => respondWithProblem(request, response, problem);
    if (kind === null) {
      refuse(NOT_FOUND);
      return;
    }
    if (kind === 'document' || !PAGE_METHODS.includes(method)) {
      refuse(WRONG_METHOD);
      return;
    }
    void readForm(request, routes).then(
      (read) => ('problem' in read ? refuse(read.problem) : next(withParsedBody(request, read))),
      () => response.destroy(),
    );
  };
}

type Content = { body: Uint8Array; type: string };
type ReadForm = { problem: Problem } | Content;

async function readForm(request: IncomingMessage, routes: RouteManifest): Promise<ReadForm> {
  const actionId = request.headers['next-action']?.toString();
  const type = request.headers['content-type'] ?? '';
  const isMultipart = /^multipart\/form-data\b/i.test(type);
  if (actionId === undefined && !isMultipart) return { problem: WRONG_METHOD };
  const headers = { get: (name: string) => request.headers[name]?.toString() ?? null };
  if (!request.headers.host) return { problem: MALFORMED };
  if (actionId !== undefined && !isMultipart && !/^text\/plain\b/i.test(type)) return { problem: WRONG_TYPE };
  if (actionId !== undefined && !ACTION_ID.test(actionId)) return { problem: MALFORMED };
  if (actionId !== undefined && !routes.hasAction(actionId)) return { problem: UNKNOWN_ACTION };
  const late = setTimeout(() => request.destroy(), READ_TIMEOUT_MS);
  const body = await readBody({ headers, body: request }, MAX_FORM_BYTES).finally(() => clearTimeout(late));
  if (!body.ok) return { problem: TOO_LARGE };
  const form = isMultipart ? await parseForm(body.value, type) : null;
  if (isMultipart && !form) return { problem: MALFORMED };
  const entries: [string, FormDataEntryValue][] = form
    ? [...form]
    : [['0', new TextDecoder().decode(body.value)]];
  if (!entries.every(isReadableEntry)) return { problem: MALFORMED };
  if (actionId !== undefined) {
    if (!areFetchArguments({ actionId, entries })) return { problem: MALFORMED };
    return form ? writeForm(form) : { body: body.value, type };
  }
  const outcome = checkFormArguments({ entries, hasAction: routes.hasAction });
  if (outcome === 'valid' && form) return writeForm(form);
  return { problem: outcome === 'unknown' ? UNKNOWN_ACTION : MALFORMED };
}

function isReadableEntry([name, value]: [string, FormDataEntryValue]): boolean {
  if (!isHeaderText(name)) return false;
  return typeof value === 'string'
    ? isStorableText(value)
    : isHeaderText(value.name) && isHeaderText(value.type);
}

/** Whether a text can stand in the header of a part: Next's parser fails at control characters, and at a long header. */
function isHeaderText(text: string): boolean {
  return text.length <= MAX_NAME_CHARACTERS && isStorableText(text) && !/\p{Cc}/u.test(text);
}

async function parseForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return null;
  }
}

/** A form as it was understood: Next reads it by another parser, and would stumble where this one did not. */
async function writeForm(form: FormData): Promise<Content> {
  const written = new Response(form);
  return {
    body: new Uint8Array(await written.arrayBuffer()),
    type: written.headers.get('content-type') ?? '',
  };
}

/** The request once more, with a body that has been read, from an origin that has been checked. */
function withParsedBody(request: IncomingMessage, { body, type }: Content): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  again.method = request.method ?? 'POST';
  again.url = request.url ?? '/';
  again.httpVersion = request.httpVersion;
  again.httpVersionMajor = request.httpVersionMajor;
  again.httpVersionMinor = request.httpVersionMinor;
  // Next compares these two once more, and knows less about it: a page that hides its origin would be refused.
  const {
    host = '',
    'x-forwarded-host': _claimed,
    'transfer-encoding': _chunked,
    ...headers
  } = request.headers;
  again.headers = {
    ...headers,
    host,
    origin: `http://${host}`,
    'content-type': type,
    'content-length': String(body.byteLength),
  };
  again.rawHeaders = request.rawHeaders;
  again.complete = true;
  again.push(body);
  again.push(null);
  return again;
}

/** Next would expect a form here, too. */
const NOT_FOUND = notFound('Check the address, or go to the home page.');

const WRONG_METHOD: Problem = {
  status: 405,
  code: 'method_not_allowed',
  title: 'This page can’t receive forms',
  detail: 'It’s only for reading. Go back to the page you came from and send the form there.',
  headers: { Allow: 'GET, HEAD' },
};

const WRONG_TYPE: Problem = {
  status: 415,
  code: 'unsupported_media_type',
  title: 'This kind of content is not taken here',
  detail: 'Send the form from the page itself.',
};

const TOO_LARGE: Problem = {
  status: 413,
  code: 'body_too_large',
  title: 'This is too much at once',
  detail: 'A form takes one megabyte. Go back, where what you typed still is, and shorten the longest field.',
};

const MALFORMED: Problem = {
  status: 400,
  code: 'malformed_body',
  title: 'The form could not be read',
  detail: 'Go back to the page you came from, reload it and send the form again.',
};

/** Next's own word for a page that was loaded before the shop was renewed; its script knows the header. */
const UNKNOWN_ACTION: Problem = {
  status: 409,
  code: 'form_outdated',
  title: 'This page is out of date',
  detail: 'We’ve updated the shop since you opened it. Go back, copy what you typed and reload the page.',
  headers: { 'x-nextjs-action-not-found': '1' },
};
