import 'server-only';
import { getSiteUrl } from '@/lib/config/server-config';
import { isUuid, sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { findUnlockBlocker } from '@/lib/sharing/campaign/find-unlock-blocker';
import type { UnlockBlocker } from '@/lib/sharing/campaign/unlock-limits';
import { buildSharePayload, type SharePayload } from '@/lib/sharing/link/share-payload';
import { findLatestShareId, findOwnShare, findReward, findSharedProduct } from '@/lib/sharing/queries';
import type { Reward, ShareRecord } from '@/lib/sharing/share-record';

export type LatestShare = {
  share: ShareRecord;
  invitation: SharePayload;
  reward: Reward | null;
  /** Why a share with all its evidence has not unlocked; null when no limit prevents it. */
  waitsFor: UnlockBlocker | null;
};

/**
 * A share for the page that shows it without JavaScript: the one asked for, or the visitor's last one. Reads only.
 * @returns null when this browser has none.
 */
export async function getLatestShare(input: {
  visitorToken: string | null;
  shareId: string | null;
}): Promise<LatestShare | null> {
  if (!input.visitorToken) return null;
  const db = getDb();
  const visitorTokenHash = sha256(input.visitorToken);
  const asked = input.shareId && isUuid(input.shareId) ? input.shareId : null;
  const shareId = asked ?? (await findLatestShareId(db, visitorTokenHash));
  const share = shareId && (await findOwnShare(db, { shareId, visitorTokenHash }));
  const product = share && (await findSharedProduct(db, { id: share.productId }));
  if (!share || !product) return null;
  return {
    share,
    invitation: buildSharePayload({
      network: share.network,
      product,
      token: share.token,
      siteUrl: getSiteUrl(),
    }),
    reward: share.isUnlocked ? await findReward(db, share.visitorId) : null,
    waitsFor: await findUnlockBlocker(db, share.shareId),
  };
}
