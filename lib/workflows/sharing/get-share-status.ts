import 'server-only';
import { lockCart } from '@/lib/cart/lock-cart';
import { isUuid, sha256 } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findUnlockBlocker } from '@/lib/sharing/campaign/find-unlock-blocker';
import type { UnlockBlocker } from '@/lib/sharing/campaign/unlock-limits';
import { pollDelayMs } from '@/lib/sharing/poll-delay';
import { findOwnShare, findReward } from '@/lib/sharing/queries';
import type { ShareError } from '@/lib/sharing/share-errors';
import { hasReached, type ShareLevel } from '@/lib/sharing/share-level';
import type { Reward, ShareRecord } from '@/lib/sharing/share-record';
import { applyReward } from './apply-reward';
import { recordShareEvidence } from './record-share-evidence';
import { unlockShare } from './unlock-share';

/** A request about a share, with the cookies that prove whose it is. */
export type ShareRequest = {
  shareId: string;
  visitorToken: string | null;
  cartToken: string | null;
  /** The reward that was applied to the cart before; it is not applied again, because it may have been removed. */
  appliedReward: string | null;
};

export type ShareStatus = {
  status: ShareLevel;
  unlocksAt: ShareLevel;
  /** Only of a share that has unlocked. */
  reward: Reward | null;
  /** Why a share with all its evidence has not unlocked; null when no limit prevents it. */
  waitsFor: UnlockBlocker | null;
  /** When to poll again; null when there is nothing to wait for. */
  retryAfterMs: number | null;
  /** Set when this request applied the reward to the cart. */
  appliedReward: string | null;
};

/** Nobody opens a network's window, shares and returns sooner; by the database's clock. */
export const MIN_RETURN_MS = 4_000;

/** The status of a share, for the visitor who owns it. Unlocks it if that has become possible since. */
export function getShareStatus(request: ShareRequest): Promise<Result<ShareStatus, ShareError>> {
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
 * Records that the sharer reports having shared and returned. Counts no sooner than some seconds after the share was
 * started; before, nothing changes and the response says how long to wait.
 */
export function recordShareReturn(request: ShareRequest): Promise<Result<ShareStatus, ShareError>> {
  return withOwnShare(request, async (tx, share) => {
    const missingMs = Math.ceil(MIN_RETURN_MS - share.ageMs);
    if (missingMs > 0) return missingMs;
    // The cart before the share: the order in which settling an order takes them too.
    if (request.cartToken) await lockCart(tx, request.cartToken);
    await recordShareEvidence(tx, { shareId: share.shareId, level: 'returned' });
    return null;
  });
}

async function withOwnShare(
  request: ShareRequest,
  change: (tx: Tx, share: ShareRecord) => Promise<number | null>,
): Promise<Result<ShareStatus, ShareError>> {
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
    const waitsFor = isDue ? await findUnlockBlocker(tx, shareId) : null;
    const isUnapplied = reward?.state === 'ready' && request.appliedReward !== reward.promotionCodeId;
    const isApplied =
      isUnapplied && (await applyReward(tx, { cartToken, promotionCodeId: reward.promotionCodeId }));
    return succeed({
      status: share.level,
      unlocksAt: share.requiredLevel,
      reward,
      waitsFor,
      retryAfterMs: share.isUnlocked || waitsFor ? null : (missingMs ?? pollDelayMs(share.ageMs)),
      appliedReward: isApplied ? reward.promotionCodeId : null,
    });
  });
}
