import type { DocumentStep, PageDocument } from '@/server/publishing/page-document';
import { cachePolicy } from './cache-policy';
import { deferredHydration } from './deferred-hydration';
import { emptyFormActions } from './empty-form-actions';
import { joinedPayload } from './joined-payload';
import { scriptPolicy } from './script-policy';

/** What a document goes through between Next and the published page, in this order. */
const STEPS: readonly DocumentStep[] = [
  joinedPayload,
  deferredHydration,
  emptyFormActions,
  scriptPolicy,
  cachePolicy,
];

export function applyDocumentSteps(document: PageDocument): PageDocument {
  return STEPS.reduce((current, step) => step(current), document);
}
