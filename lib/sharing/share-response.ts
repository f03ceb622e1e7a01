import 'server-only';
import { createHash } from 'node:crypto';
import { acceptsHtml, privateJson, seeOther } from '@/lib/http/form-response';
import { type Problem, problemResponse } from '@/lib/http/problem';

/** The page that shows a person's last share without JavaScript. */
const OWN_SHARE_PAGE = '/s/mine';

/** Redirects a form: to the share page of the network if it has one, else to our page that shows the link. */
export function redirectToNetwork(
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

/** The response to a refusal: problem JSON, or for a browser without JavaScript a redirect to a page that shows the message. */
export function shareProblemResponse(request: Request, problem: Problem, isForm: boolean): Response {
  if (isForm && acceptsHtml(request)) return seeOther(`${OWN_SHARE_PAGE}?problem=${problem.code}`);
  return problemResponse(problem);
}

/** Private JSON with an ETag: a client that polls gets 304 while nothing changes. */
export function jsonWithEtag(request: Request, body: unknown, cookies: readonly string[]): Response {
  const response = privateJson(body, cookies);
  const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  response.headers.set('ETag', tag);
  if (request.headers.get('if-none-match') !== tag) return response;
  response.headers.delete('Content-Type');
  return new Response(null, { status: 304, headers: response.headers });
}
