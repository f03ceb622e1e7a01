import { getSiteUrl } from '@/lib/config/server-config';
import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { takeFromLimits } from '@/lib/http/rate-limit';
import { checkInput, readRawInput } from '@/lib/http/read-input';
import { privateJson } from '@/lib/http/wants-page';
import { answerWithShareProblem, leadToNetwork } from '@/lib/sharing/answer-with-share';
import { dailyShareLimits, startShareLimits } from '@/lib/sharing/share-limits';
import { shareProblem } from '@/lib/sharing/share-problem';
import { toRewardView } from '@/lib/sharing/share-record';
import { startShareSchema } from '@/lib/sharing/share-schema';
import { readVisitorToken, visitorCookie } from '@/lib/sharing/visitor-cookie';
import { startShare } from '@/lib/workflows/start-share';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const raw = await readRawInput(request);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = checkInput(startShareSchema, raw.value.data);
    if (!input.ok) return answerWithShareProblem(request, input.error, isForm);
    const visitorToken = await readVisitorToken();
    const tooMany = await takeFromLimits([
      ...startShareLimits({ visitorToken, headers: request.headers }),
      ...dailyShareLimits(request.headers),
    ]);
    if (tooMany) return answerWithShareProblem(request, tooMany, isForm);
    const started = await startShare({ ...input.value, visitorToken, headers: request.headers });
    if (!started.ok) return answerWithShareProblem(request, shareProblem(started.error), isForm);
    const { visitorToken: token, reward, ...share } = started.value;
    const cookies = [visitorCookie({ token, isSecure: getSiteUrl().startsWith('https:') })];
    if (isForm) return leadToNetwork(share, cookies);
    return privateJson({ ...share, ...(reward ? { promotionCode: toRewardView(reward) } : {}) }, cookies);
  },
});
