import type { ServerResponse } from 'node:http';

/** Whether a response is an HTML document. */
export function isHtmlResponse(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/html');
}
