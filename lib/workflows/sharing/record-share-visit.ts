import 'server-only';
import { newId, sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { clientAddress } from '@/lib/http/client-address';
import { logger } from '@/lib/log/logger';
import { isShareToken } from '@/lib/sharing/link/share-token';
import type { ShareNetwork } from '@/lib/sharing/share-network';
import { classifyLinkVisit } from '@/lib/sharing/visits/classify-link-visit';
import { clientFingerprint } from '@/lib/sharing/visits/client-fingerprint';
import { type Crawler, isCrawlerForNetwork } from '@/lib/sharing/visits/crawler';
import { type DnsResolver, verifyCrawler } from '@/lib/sharing/visits/verify-crawler';
import { recordShareEvidence } from './record-share-evidence';

/** Who visited, and what to show them. */
export type ShareVisitOutcome = {
  /** A crawler gets the preview, everybody else the product page. */
  shows: 'preview' | 'product';
  productId: string;
  /** Whether the browser should remember the link: a person who is not the sharer. */
  isFriend: boolean;
  /** Whether this was the first visit of somebody else from there. */
  isCounted: boolean;
};

type VisitedShare = {
  shareId: string;
  productId: string;
  network: ShareNetwork;
  originHash: Uint8Array;
  originPeriod: number;
  sharerTokenHash: Uint8Array;
  isRevoked: boolean;
};

type Visit = { method: string; headers: Headers; visitorToken: string | null };

/**
 * Records a visit of a share link. That of a person who is not the sharer, and that of a verified crawler of the
 * network, is recorded once and is evidence; all else changes nothing (commerce rules 17 and 22).
 * @param names for tests; the domain name system otherwise.
 * @returns null when there is no such share.
 */
export async function recordShareVisit(
  token: string,
  visit: Visit,
  names?: DnsResolver,
): Promise<ShareVisitOutcome | null> {
  const share = isShareToken(token) ? await findVisitedShare(token) : null;
  if (!share) return null;
  const { productId } = share;
  const classified = classifyLinkVisit(visit);
  switch (classified.by) {
    case 'machine':
      return { shows: 'product', productId, isFriend: false, isCounted: false };
    case 'crawler':
      return {
        shows: 'preview',
        productId,
        isFriend: false,
        isCounted: await recordPreview({ share, visit, crawler: classified.crawler, names }),
      };
    case 'person': {
      const isFriend = !share.isRevoked && !isSharer(share, visit);
      return {
        shows: 'product',
        productId,
        isFriend,
        isCounted: isFriend && (await recordFriend(share, visit)),
      };
    }
  }
}

async function findVisitedShare(token: string): Promise<VisitedShare | null> {
  const [share] = await getDb().$queryRaw<VisitedShare[]>`
    select s.id as "shareId", s.product_id as "productId", s.network::text, s.origin_hash as "originHash",
      s.origin_period as "originPeriod", s.revoked_at is not null as "isRevoked", v.token_hash as "sharerTokenHash"
    from share s join visitor v on v.id = s.visitor_id where s.token = ${token}`;
  return share ?? null;
}

function isSharer(share: VisitedShare, visit: Visit): boolean {
  if (visit.visitorToken && sha256(visit.visitorToken).equals(share.sharerTokenHash)) return true;
  return clientFingerprint({ headers: visit.headers, period: share.originPeriod }).equals(share.originHash);
}

function recordFriend(share: VisitedShare, { headers }: Visit): Promise<boolean> {
  const visitorKey = clientFingerprint({ headers, period: share.originPeriod });
  return recordOnce({ share, kind: 'person', visitorKey, level: 'friend_visited' });
}

async function recordPreview(input: {
  share: VisitedShare;
  visit: Visit;
  crawler: Crawler;
  names: DnsResolver | undefined;
}): Promise<boolean> {
  const { share, visit, crawler, names: dns } = input;
  if (share.isRevoked || !isCrawlerForNetwork(share.network, crawler)) return false;
  const isProven = await verifyCrawler({ crawler, address: clientAddress(visit.headers), dns });
  if (!isProven) {
    logger.debug(
      { shareId: share.shareId, claims: crawler.name },
      'an unverified crawler fetched a share link',
    );
    return false;
  }
  const visitorKey = sha256(`crawler ${crawler.name}`);
  return recordOnce({ share, kind: 'preview', visitorKey, level: 'preview_fetched' });
}

/** The row and its effect are one transaction: a recorded visit has had its effect. */
function recordOnce(input: {
  share: VisitedShare;
  kind: 'preview' | 'person';
  visitorKey: Buffer<ArrayBuffer>;
  level: 'preview_fetched' | 'friend_visited';
}): Promise<boolean> {
  const { share, kind, visitorKey, level } = input;
  return inTransaction(async (tx) => {
    const count = await tx.$executeRaw`
      insert into share_visit (id, share_id, kind, visitor_key)
      values (${newId()}::uuid, ${share.shareId}::uuid, ${kind}::share_visit_kind, ${visitorKey})
      on conflict (share_id, visitor_key) do nothing`;
    if (count === 0) return false;
    await recordShareEvidence(tx, { shareId: share.shareId, level });
    return true;
  });
}
