import type { Sharer } from '@/scripts/bench/data/prepare-shares';
import { encodeRequest } from './encode-request';

/** The request with which a browser says that it has shared and come back. */
export function shareReturnRequest(port: number, { shareId, visitorToken, cartToken }: Sharer): Buffer {
  return encodeRequest({
    port,
    method: 'POST',
    path: `/api/share/${shareId}/returned`,
    headers: { Cookie: `visitor=${visitorToken}; cart=${cartToken}; cart_hint=1` },
    json: {},
  });
}

/** The request with which a person opens a share link; `visitor` numbers the client addresses. */
export function shareVisitRequest(
  port: number,
  { token, visitor }: { token: string; visitor: number },
): Buffer {
  return encodeRequest({
    port,
    path: `/s/${token}`,
    headers: {
      Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'Sec-Fetch-Dest': 'document',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Site': 'cross-site',
      'User-Agent':
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      // Public, because a private address would be taken for everybody's; and none of a network's own.
      'X-Forwarded-For': `203.${(visitor >> 16) & 255}.${(visitor >> 8) & 255}.${visitor & 255}`,
    },
  });
}
