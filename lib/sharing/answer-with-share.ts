import 'server-only';
import { createHash } from 'node:crypto';
import { type Problem, problemResponse } from '@/lib/http/problem';
import { privateJson, seeOther, wantsPage } from '@/lib/http/wants-page';

/** The page that shows a person's last share without JavaScript. */
const OWN_SHARE_PAGE = '/s/mine';

/** Leads a form on: to the network if it has a page for it, else to the page that shows the link. */
export function leadToNetwork(
  share: { shareId: string; intentUrl: string | null },
  cookies: readonly string[],
): Response {
  // A redirect to a mail program is not followed everywhere; a link on a page is.
  const isPage = share.intentUrl?.startsWith('https:');
  return seeOther(isPage && share.intentUrl ? share.intentUrl : ownSharePath(share.shareId), cookies);
}

/** The page of a share, for its own visitor alone. */
export function ownSharePath(shareId: string): string {
  return `${OWN_SHARE_PAGE}?share=${shareId}`;
}

/** Answers a refusal: as a problem, or, for a browser without JavaScript, on a page in words. */
export function answerWithShareProblem(request: Request, problem: Problem, isForm: boolean): Response {
  if (isForm && wantsPage(request)) return seeOther(`${OWN_SHARE_PAGE}?problem=${problem.code}`);
  return problemResponse(problem);
}

/** Personal JSON with a tag, so that whoever asks again and again is sent nothing while nothing changes. */
export function taggedJson(request: Request, body: unknown, cookies: readonly string[]): Response {
  const response = privateJson(body, cookies);
  const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  response.headers.set('ETag', tag);
  if (request.headers.get('if-none-match') !== tag) return response;
  response.headers.delete('Content-Type');
  return new Response(null, { status: 304, headers: response.headers });
}
