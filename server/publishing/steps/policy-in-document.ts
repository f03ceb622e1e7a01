import { type DocumentStep, isHtml, mapHtml } from '@/server/publishing/page-document';
import { POLICY_HEADER } from '@/server/responses/content-security-policy';

const HEAD = '<head>';
const POLICY_ELEMENT = '<meta http-equiv="Content-Security-Policy" content="script-src ';

/**
 * Writes which scripts may run into the page itself, before all else in its head: a file that a front sends has no headers
 * of its own. Of the policy that the front sends and this one a browser obeys both.
 */
export const policyInDocument: DocumentStep = (document) => {
  if (!isHtml(document)) return document;
  const scripts = /(?:^|; )script-src ([^;"]*)/.exec(document.headers[POLICY_HEADER] ?? '')?.[1];
  if (!scripts) throw new Error(`${document.path} has no policy for its scripts`);
  return mapHtml(document, (html) => html.replace(HEAD, `${HEAD}${POLICY_ELEMENT}${scripts}">`));
};

/** Whether a document says itself which scripts may run, before any of them. */
export function carriesPolicy(html: string): boolean {
  const head = html.indexOf(HEAD);
  return head >= 0 && html.startsWith(POLICY_ELEMENT, head + HEAD.length);
}
