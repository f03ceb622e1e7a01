import 'server-only';
import { getSiteUrl } from '@/lib/config/server-config';
import { toRewardDto } from '@/lib/sharing/share-record';
import { rewardCookie } from '@/lib/sharing/visitor-cookie';
import type { ShareStatus } from './get-share-status';

/** The response about a share, and the cookies that go with it. */
export function shareStatusResponse(share: ShareStatus): {
  body: Record<string, unknown>;
  cookies: string[];
} {
  const { status, unlocksAt, reward, waitsFor, retryAfterMs, appliedReward } = share;
  const isSecure = getSiteUrl().startsWith('https:');
  return {
    body: {
      status,
      unlocksAt,
      ...(reward ? { promotionCode: toRewardDto(reward) } : {}),
      ...(waitsFor ? { waitsFor } : {}),
      ...(retryAfterMs === null ? {} : { retryAfterMs }),
    },
    cookies: appliedReward ? [rewardCookie({ promotionCodeId: appliedReward, isSecure })] : [],
  };
}
