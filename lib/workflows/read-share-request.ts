import 'server-only';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { readGivenReward, readVisitorToken } from '@/lib/sharing/visitor-cookie';
import type { ShareRequest } from './follow-share';

/** What the cookies of this request say about who asks for a share. */
export async function readShareRequest(shareId: string): Promise<ShareRequest> {
  const [visitorToken, cartToken, givenReward] = [
    await readVisitorToken(),
    await readCartToken(),
    await readGivenReward(),
  ];
  return { shareId, visitorToken, cartToken, givenReward };
}
