import { deferHydration } from '@/server/hydration/defer-hydration';
import { isHtmlResponse } from './is-html-response';
import type { ResponseStep } from './response-steps';

/** Defers hydration in documents that are rendered per request; their RSC payload stays in them. */
export const deferredHydrationStep: ResponseStep = {
  waits: ({ response }) => isHtmlResponse(response),
  rewrite: (body, { response }) => (isHtmlResponse(response) ? deferHydration(body) : body),
};
