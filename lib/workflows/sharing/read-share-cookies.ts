import 'server-only';
import { readCartToken } from '@/lib/cart/cart-cookie';
import { readAppliedReward, readVisitorToken } from '@/lib/sharing/visitor-cookie';
import type { ShareRequest } from './get-share-status';

/** Reads from the cookies of this request who asks about a share. */
export async function readShareCookies(shareId: string): Promise<ShareRequest> {
  const [visitorToken, cartToken, appliedReward] = [
    await readVisitorToken(),
    await readCartToken(),
    await readAppliedReward(),
  ];
  return { shareId, visitorToken, cartToken, appliedReward };
}
