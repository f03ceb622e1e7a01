import { endpoint } from '@/lib/http/endpoint';
import { privateJson, seeOther } from '@/lib/http/form-response';
import { problemResponse } from '@/lib/http/problem';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { readRawInput, validateInput } from '@/lib/http/read-input';
import { startShareLimits } from '@/lib/sharing/share-limits';
import { shareProblem } from '@/lib/sharing/share-problem';
import { ownSharePath, shareProblemResponse } from '@/lib/sharing/share-response';
import { notificationEmailSchema } from '@/lib/sharing/share-schema';
import { readVisitorToken } from '@/lib/sharing/visitor-cookie';
import { setNotificationEmail } from '@/lib/workflows/sharing/set-notification-email';

/** Sets the email address to notify when the discount unlocks. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request, { params }) => {
    const raw = await readRawInput(request);
    if (!raw.ok) return problemResponse(raw.error);
    const isForm = raw.value.form !== null;
    const input = validateInput(notificationEmailSchema, raw.value.data);
    if (!input.ok) return shareProblemResponse(request, input.error, isForm);
    const shareId = String((await params).id);
    const visitorToken = await readVisitorToken();
    const tooMany = await consumeRateLimit(startShareLimits({ visitorToken, headers: request.headers }));
    if (tooMany) return shareProblemResponse(request, tooMany, isForm);
    const left = await setNotificationEmail({ shareId, visitorToken, ...input.value });
    if (!left.ok) return shareProblemResponse(request, shareProblem(left.error), isForm);
    return isForm ? seeOther(`${ownSharePath(shareId)}&told=1`) : privateJson({ email: input.value.email });
  },
});
