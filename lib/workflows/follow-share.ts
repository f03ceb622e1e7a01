import 'server-only';
import { lockCart } from '@/lib/cart/lock-cart';
import { isUuid, sha256 } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findUnlockWait } from '@/lib/sharing/find-unlock-wait';
import { pollDelayMs } from '@/lib/sharing/poll-delay';
import { findOwnShare, findReward } from '@/lib/sharing/queries';
import type { ShareError } from '@/lib/sharing/share-errors';
import { hasReached, type ShareLevel } from '@/lib/sharing/share-level';
import type { Reward, ShareRecord } from '@/lib/sharing/share-record';
import type { UnlockWait } from '@/lib/sharing/unlock-bounds';
import { putRewardOnCart } from './put-reward-on-cart';
import { recordEvidence } from './record-evidence';
import { unlockShare } from './unlock-share';

/** What makes a request the visitor's own: its cookies. */
export type ShareRequest = {
  shareId: string;
  visitorToken: string | null;
  cartToken: string | null;
  /** The code that was put on the cart before; it is not put there again, because it may have been taken off. */
  givenReward: string | null;
};

export type FollowedShare = {
  status: ShareLevel;
  unlocksAt: ShareLevel;
  /** Only of a share that has unlocked. */
  reward: Reward | null;
  /** Why a share that has all its evidence has not unlocked; null when no bound keeps it. */
  waitsFor: UnlockWait | null;
  /** When to ask again; null when there is nothing to wait for. */
  retryAfterMs: number | null;
  /** Set when this request put the code on the cart. */
  givenReward: string | null;
};

/** Nobody opens a network's window, shares and comes back sooner; by the database's clock. */
export const RETURN_AFTER_MS = 4_000;

/** Where a share stands, for the visitor whose share it is. Unlocks what became possible since. */
export function followShare(request: ShareRequest): Promise<Result<FollowedShare, ShareError>> {
  return withOwnShare(request, async (tx, share) => {
    const isDue = !share.isUnlocked && hasReached(share.level, share.requiredLevel);
    if (!isDue) return null;
    // The cart before the share: the order in which settling an order takes them too.
    if (request.cartToken) await lockCart(tx, request.cartToken);
    await unlockShare(tx, share.shareId);
    return null;
  });
}

/**
 * The person says that they have shared and come back. Counts no sooner than some seconds after the share began;
 * before, nothing changes and the answer says how long to wait.
 */
export function recordReturn(request: ShareRequest): Promise<Result<FollowedShare, ShareError>> {
  return withOwnShare(request, async (tx, share) => {
    const missingMs = Math.ceil(RETURN_AFTER_MS - share.ageMs);
    if (missingMs > 0) return missingMs;
    // The cart before the share: the order in which settling an order takes them too.
    if (request.cartToken) await lockCart(tx, request.cartToken);
    await recordEvidence(tx, { shareId: share.shareId, level: 'returned' });
    return null;
  });
}

async function withOwnShare(
  request: ShareRequest,
  change: (tx: Tx, share: ShareRecord) => Promise<number | null>,
): Promise<Result<FollowedShare, ShareError>> {
  const { shareId, visitorToken, cartToken } = request;
  if (!visitorToken || !isUuid(shareId)) return fail({ code: 'share_not_found' });
  const own = { shareId, visitorTokenHash: sha256(visitorToken) };
  return inTransaction(async (tx) => {
    const before = await findOwnShare(tx, own);
    if (!before) return fail({ code: 'share_not_found' });
    const missingMs = await change(tx, before);
    const share = (await findOwnShare(tx, own)) ?? before;
    const reward = share.isUnlocked ? await findReward(tx, share.visitorId) : null;
    const isDue = !share.isUnlocked && hasReached(share.level, share.requiredLevel);
    const waitsFor = isDue ? await findUnlockWait(tx, shareId) : null;
    const isOwed = reward?.state === 'ready' && request.givenReward !== reward.promotionCodeId;
    const isGiven =
      isOwed && (await putRewardOnCart(tx, { cartToken, promotionCodeId: reward.promotionCodeId }));
    return succeed({
      status: share.level,
      unlocksAt: share.requiredLevel,
      reward,
      waitsFor,
      retryAfterMs: share.isUnlocked || waitsFor ? null : (missingMs ?? pollDelayMs(share.ageMs)),
      givenReward: isGiven ? reward.promotionCodeId : null,
    });
  });
}
