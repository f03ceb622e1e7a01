import type { RequestListener } from 'node:http';
import { newRequestId, withRequestId } from '@/lib/log/request-context';

export const REQUEST_ID_HEADER = 'X-Request-Id';

/**
 * Gives each request an id: in a response header, in its problem, and in every log line that it causes.
 * What a client sends under that name means nothing here.
 */
export function assignRequestId(listener: RequestListener): RequestListener {
  return (request, response) => {
    const requestId = newRequestId();
    delete request.headers[REQUEST_ID_HEADER.toLowerCase()];
    response.setHeader(REQUEST_ID_HEADER, requestId);
    withRequestId(requestId, () => listener(request, response));
  };
}
