import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { takeFromLimits } from '@/lib/http/rate-limit';
import { checkInput, readRawInput } from '@/lib/http/read-input';
import { privateJson, seeOther } from '@/lib/http/wants-page';
import { answerWithShareProblem, ownSharePath } from '@/lib/sharing/answer-with-share';
import { startShareLimits } from '@/lib/sharing/share-limits';
import { shareProblem } from '@/lib/sharing/share-problem';
import { leaveAddressSchema } from '@/lib/sharing/share-schema';
import { readVisitorToken } from '@/lib/sharing/visitor-cookie';
import { leaveAddress } from '@/lib/workflows/leave-address';

/** Where to tell the sharer, by mail, that the discount is there. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const raw = await readRawInput(request);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = checkInput(leaveAddressSchema, raw.value.data);
    if (!input.ok) return answerWithShareProblem(request, input.error, isForm);
    const shareId = String((await params).id);
    const visitorToken = await readVisitorToken();
    const tooMany = await takeFromLimits(startShareLimits({ visitorToken, headers: request.headers }));
    if (tooMany) return answerWithShareProblem(request, tooMany, isForm);
    const left = await leaveAddress({ shareId, visitorToken, ...input.value });
    if (!left.ok) return answerWithShareProblem(request, shareProblem(left.error), isForm);
    return isForm ? seeOther(`${ownSharePath(shareId)}&told=1`) : privateJson({ email: input.value.email });
  },
});
