import { getSiteUrl } from '@/lib/config/server-config';
import { endpoint } from '@/lib/http/endpoint';
import { privateJson } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { readRawInput, validateInput } from '@/lib/http/read-input';
import { dailyShareLimits, startShareLimits } from '@/lib/sharing/share-limits';
import { shareProblem } from '@/lib/sharing/share-problem';
import { toRewardDto } from '@/lib/sharing/share-record';
import { redirectToNetwork, shareProblemResponse } from '@/lib/sharing/share-response';
import { startShareSchema } from '@/lib/sharing/share-schema';
import { readVisitorToken, visitorCookie } from '@/lib/sharing/visitor-cookie';
import { startShare } from '@/lib/workflows/sharing/start-share';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const raw = await readRawInput(request);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = validateInput(startShareSchema, raw.value.data);
    if (!input.ok) return shareProblemResponse(request, input.error, isForm);
    const visitorToken = await readVisitorToken();
    const tooMany = await consumeRateLimit([
      ...startShareLimits({ visitorToken, headers: request.headers }),
      ...dailyShareLimits(request.headers),
    ]);
    if (tooMany) return shareProblemResponse(request, tooMany, isForm);
    const started = await startShare({ ...input.value, visitorToken, headers: request.headers });
    if (!started.ok) return shareProblemResponse(request, shareProblem(started.error), isForm);
    const { visitorToken: token, reward, ...share } = started.value;
    const cookies = [visitorCookie({ token, isSecure: getSiteUrl().startsWith('https:') })];
    if (isForm) return redirectToNetwork(share, cookies);
    return privateJson({ ...share, ...(reward ? { promotionCode: toRewardDto(reward) } : {}) }, cookies);
  },
});
