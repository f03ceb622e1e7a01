import { type DocumentStep, mapHtml } from '@/server/publishing/page-document';
import { stripEmptyFormActions } from '@/server/responses/strip-empty-form-actions';

/** Makes forms that post to their own page valid HTML. */
export const emptyFormActions: DocumentStep = (document) => mapHtml(document, stripEmptyFormActions);
