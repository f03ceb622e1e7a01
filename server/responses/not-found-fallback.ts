import { NEXT_ERROR_SHELL } from '@/server/next-internals/private-marks';
import { POLICY_HEADER, policyOfDocument } from './content-security-policy';
import { isHtmlResponse } from './is-html-response';
import type { ResponseStep } from './response-steps';

/** What a link to an order says that opens none. */
const UNKNOWN_ORDER_PATH = '/orders/unknown';

/**
 * Replaces the empty document that Next sends where a page calls `notFound()` by a published one that reads without
 * JavaScript: that of an unknown address, or of an unknown order. Status and headers stay Next's.
 * @param readPage the text of a published page, or null where it is not published.
 */
export function createNotFoundFallback(input: {
  readPage: (path: string) => string | null;
  notFoundPath: string;
}): ResponseStep {
  const { readPage, notFoundPath } = input;
  return {
    waits: ({ response }) => response.statusCode === 404 && isHtmlResponse(response),
    rewrite: (body, { request, response }) => {
      if (response.statusCode !== 404 || !isHtmlResponse(response) || !body.includes(NEXT_ERROR_SHELL))
        return body;
      const isOrder = request.url?.startsWith('/orders/');
      const page = (isOrder ? readPage(UNKNOWN_ORDER_PATH) : null) ?? readPage(notFoundPath);
      if (page === null) return body;
      response.setHeader(POLICY_HEADER, policyOfDocument(page));
      return page;
    },
  };
}
