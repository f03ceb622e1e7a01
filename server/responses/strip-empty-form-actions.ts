import { isHtmlResponse } from './is-html-response';
import type { ResponseStep } from './response-steps';

/** In a form of a server action. */
const EMPTY_ACTION = /(<form\b[^>]*?) action=""/g;

/**
 * React writes `action=""` into a form that posts to the URL of its own page. HTML forbids an empty one, and means the
 * same by none.
 */
export function stripEmptyFormActions(html: string): string {
  return html.replace(EMPTY_ACTION, '$1');
}

/** Strips them from each document. */
export const emptyFormActionsStep: ResponseStep = {
  waits: ({ response }) => isHtmlResponse(response),
  rewrite: (body, { response }) => (isHtmlResponse(response) ? stripEmptyFormActions(body) : body),
};
