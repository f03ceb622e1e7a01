import { type DocumentStep, isHtml } from '@/server/publishing/page-document';
import { POLICY_HEADER, policyOfDocument } from '@/server/responses/content-security-policy';

/** Sets the Content-Security-Policy of a page, by what is in it: it comes after every step that changes scripts. */
export const scriptPolicy: DocumentStep = (document) => ({
  ...document,
  headers: {
    ...document.headers,
    [POLICY_HEADER]: policyOfDocument(isHtml(document) ? document.body.toString() : ''),
  },
});
