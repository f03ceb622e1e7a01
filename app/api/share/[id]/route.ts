import { endpoint } from '@/lib/http/endpoint';
import { problemResponse } from '@/lib/http/problem';
import { shareProblem } from '@/lib/sharing/share-problem';
import { jsonWithEtag } from '@/lib/sharing/share-response';
import { getShareStatus } from '@/lib/workflows/sharing/get-share-status';
import { readShareCookies } from '@/lib/workflows/sharing/read-share-cookies';
import { shareStatusResponse } from '@/lib/workflows/sharing/share-status-response';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (request, { params }) => {
    const { id } = await params;
    const share = await getShareStatus(await readShareCookies(String(id)));
    if (!share.ok) return problemResponse(shareProblem(share.error));
    const { body, cookies } = shareStatusResponse(share.value);
    return jsonWithEtag(request, body, cookies);
  },
});
