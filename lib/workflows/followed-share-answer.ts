import 'server-only';
import { getSiteUrl } from '@/lib/config/server-config';
import { toRewardView } from '@/lib/sharing/share-record';
import { rewardCookie } from '@/lib/sharing/visitor-cookie';
import type { FollowedShare } from './follow-share';

/** What is answered about a share, and the cookies that go with it. */
export function followedShareAnswer(share: FollowedShare): {
  body: Record<string, unknown>;
  cookies: string[];
} {
  const { status, unlocksAt, reward, waitsFor, retryAfterMs, givenReward } = share;
  const isSecure = getSiteUrl().startsWith('https:');
  return {
    body: {
      status,
      unlocksAt,
      ...(reward ? { promotionCode: toRewardView(reward) } : {}),
      ...(waitsFor ? { waitsFor } : {}),
      ...(retryAfterMs === null ? {} : { retryAfterMs }),
    },
    cookies: givenReward ? [rewardCookie({ promotionCodeId: givenReward, isSecure })] : [],
  };
}
