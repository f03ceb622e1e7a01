import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { taggedJson } from '@/lib/sharing/answer-with-share';
import { shareProblem } from '@/lib/sharing/share-problem';
import { followShare } from '@/lib/workflows/follow-share';
import { followedShareAnswer } from '@/lib/workflows/followed-share-answer';
import { readShareRequest } from '@/lib/workflows/read-share-request';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (request, { params }) => {
    const { id } = await params;
    const share = await followShare(await readShareRequest(String(id)));
    if (!share.ok) return problemResponse(shareProblem(share.error));
    const { body, cookies } = followedShareAnswer(share.value);
    return taggedJson(request, body, cookies);
  },
});
