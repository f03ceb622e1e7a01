import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestId } from '@/lib/log/request-context';
import { REQUEST_ID_HEADER } from '@/server/requests/assign-request-id';
import { parseByteRange } from './byte-range';
import { CONTENT_LENGTH, type PublishedPage, type Representation } from './published-page';

/**
 * Responds with a published page to GET or HEAD, also to a conditional request or one for a part: a look-up and one write,
 * without a promise, because this is what most requests are.
 */
export function answerPublishedPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: PublishedPage,
): void {
  const { headers } = request;
  const representation = page.representationFor(headers['accept-encoding'] as string | undefined);
  const { etag, bytes } = representation;
  const requestId = String(response.getHeader(REQUEST_ID_HEADER) ?? newRequestId());
  if (etag !== null) {
    const ifNoneMatch = headers['if-none-match'];
    if (ifNoneMatch !== undefined && isNamed(etag, ifNoneMatch)) {
      response.writeHead(304, [...representation.notModifiedHeaders, REQUEST_ID_HEADER, requestId]);
      response.end();
      return;
    }
    const isPart = headers.range !== undefined && isRangeWanted(request, etag);
    if (isPart && answerRange(request, response, { representation, requestId })) return;
  }
  response.writeHead(page.status, [...representation.headers, REQUEST_ID_HEADER, requestId]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Whether `If-None-Match` names this ETag. A proxy that touched the bytes may have made the tag a weak one. */
function isNamed(etag: string, ifNoneMatch: string): boolean {
  if (ifNoneMatch === etag) return true;
  return ifNoneMatch.split(',').some((entry) => ['*', etag].includes(entry.trim().replace(/^W\//, '')));
}

/** A range is of the version that the client has a part of; of another version it gets the whole. */
function isRangeWanted({ method, headers }: IncomingMessage, etag: string): boolean {
  const ifRange = headers['if-range'];
  return method === 'GET' && (ifRange === undefined || ifRange === etag);
}

type Sent = { representation: Representation; requestId: string };

/** @returns false where the range is to be ignored. */
function answerRange(
  { headers: { range = '' } }: IncomingMessage,
  response: ServerResponse,
  { representation: { bytes, headers }, requestId }: Sent,
): boolean {
  const wanted = parseByteRange(range, bytes.length);
  if (wanted === null) return false;
  const id = [REQUEST_ID_HEADER, requestId];
  if (wanted === 'unsatisfiable') {
    response.writeHead(416, ['Content-Range', `bytes */${bytes.length}`, CONTENT_LENGTH, '0', ...id]);
    response.end();
    return true;
  }
  const part = bytes.subarray(wanted.start, wanted.end + 1);
  const sent = [...headers];
  sent[sent.indexOf(CONTENT_LENGTH) + 1] = String(part.length);
  const contentRange = `bytes ${wanted.start}-${wanted.end}/${bytes.length}`;
  response.writeHead(206, [...sent, 'Content-Range', contentRange, ...id]);
  response.end(part);
  return true;
}
