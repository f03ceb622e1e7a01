import { requestBytes } from './http-request';
import type { Sharer } from './prepare-shares';

/** The request with which a browser says that it has shared and come back. */
export function returnBytes(port: number, { shareId, visitorToken, cartToken }: Sharer): Buffer {
  return requestBytes({
    port,
    method: 'POST',
    path: `/api/share/${shareId}/returned`,
    headers: { Cookie: `visitor=${visitorToken}; cart=${cartToken}; cart_hint=1` },
    json: {},
  });
}

/** The request with which a person opens a share link; `from` numbers the places that people come from. */
export function visitBytes(port: number, { token, from }: { token: string; from: number }): Buffer {
  return requestBytes({
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
      'X-Forwarded-For': `203.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`,
    },
  });
}
