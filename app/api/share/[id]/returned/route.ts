import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { readRawInput } from '@/lib/http/read-input';
import { privateJson, seeOther } from '@/lib/http/wants-page';
import { answerWithShareProblem, ownSharePath } from '@/lib/sharing/answer-with-share';
import { shareProblem } from '@/lib/sharing/share-problem';
import { recordReturn } from '@/lib/workflows/follow-share';
import { followedShareAnswer } from '@/lib/workflows/followed-share-answer';
import { readShareRequest } from '@/lib/workflows/read-share-request';

/** There is nothing to say in the body; a form has one all the same. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const hasBody = request.headers.has('content-type');
    const raw = hasBody ? await readRawInput(request) : null;
    // An empty body of type application/json is no JSON, but says all there is to say.
    if (raw && !raw.ok && raw.error.status !== 400) return problemResponse(raw.error);
    const isForm = raw?.ok === true && raw.value.form !== null;
    const shareId = String((await params).id);
    const share = await recordReturn(await readShareRequest(shareId));
    if (!share.ok) return answerWithShareProblem(request, shareProblem(share.error), isForm);
    const { body, cookies } = followedShareAnswer(share.value);
    return isForm ? seeOther(ownSharePath(shareId), cookies) : privateJson(body, cookies);
  },
});
