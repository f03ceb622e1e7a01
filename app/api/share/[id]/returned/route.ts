import { endpoint } from '@/lib/http/endpoint';
import { privateJson, seeOther } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { readRawInput } from '@/lib/http/read-input';
import { shareProblem } from '@/lib/sharing/share-problem';
import { ownSharePath, shareProblemResponse } from '@/lib/sharing/share-response';
import { recordShareReturn } from '@/lib/workflows/sharing/get-share-status';
import { readShareCookies } from '@/lib/workflows/sharing/read-share-cookies';
import { shareStatusResponse } from '@/lib/workflows/sharing/share-status-response';

/** The body is ignored; a form sends one all the same. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const hasBody = request.headers.has('content-type');
    const raw = hasBody ? await readRawInput(request) : null;
    // An empty body of type application/json is not valid JSON, but accepted.
    if (raw && !raw.ok && raw.error.status !== 400) return problemResponse(raw.error);
    const isForm = raw?.ok === true && raw.value.form !== null;
    const shareId = String((await params).id);
    const share = await recordShareReturn(await readShareCookies(shareId));
    if (!share.ok) return shareProblemResponse(request, shareProblem(share.error), isForm);
    const { body, cookies } = shareStatusResponse(share.value);
    return isForm ? seeOther(ownSharePath(shareId), cookies) : privateJson(body, cookies);
  },
});
