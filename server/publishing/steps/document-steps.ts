import type { DocumentStep, PageDocument } from '@/server/publishing/page-document';
import { cachePolicy } from './cache-policy';
import { deferredHydration } from './deferred-hydration';
import { emptyFormActions } from './empty-form-actions';
import { joinedPayload } from './joined-payload';
import { policyInDocument } from './policy-in-document';
import { scriptPolicy } from './script-policy';

/** What a document goes through between Next and the published page, in this order. */
const STEPS: readonly DocumentStep[] = [
  joinedPayload,
  deferredHydration,
  emptyFormActions,
  scriptPolicy,
  cachePolicy,
];

/** @param options.isForFolder the page is also written to a folder. */
export function applyDocumentSteps(
  document: PageDocument,
  { isForFolder }: { isForFolder: boolean } = { isForFolder: false },
): PageDocument {
  const steps = isForFolder ? [...STEPS, policyInDocument] : STEPS;
  return steps.reduce((current, step) => step(current), document);
}
