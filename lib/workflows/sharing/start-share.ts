import 'server-only';
import { getSiteUrl } from '@/lib/config/server-config';
import { newId, newToken, sha256 } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { getDb, type Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findShareOffer } from '@/lib/sharing/campaign/get-share-offer';
import { buildSharePayload, type SharePayload } from '@/lib/sharing/link/share-payload';
import { newShareToken } from '@/lib/sharing/link/share-token';
import { findReward, findSharedProduct } from '@/lib/sharing/queries';
import type { ShareError } from '@/lib/sharing/share-errors';
import type { ShareLevel } from '@/lib/sharing/share-level';
import type { ShareNetwork } from '@/lib/sharing/share-network';
import type { Reward } from '@/lib/sharing/share-record';
import {
  clientFingerprint,
  clientNetworkHashes,
  fingerprintPeriod,
} from '@/lib/sharing/visits/client-fingerprint';

type ShareRow = { id: string; token: string; level: ShareLevel; requiredLevel: ShareLevel };
type Terms = { campaignId: string; requiredLevel: ShareLevel };

export type StartedShare = SharePayload & {
  shareId: string;
  status: ShareLevel;
  /** The evidence at which it unlocks. */
  unlocksAt: ShareLevel;
  /** The visitor's code, when they have one already. */
  reward: Reward | null;
  /** For the cookie: as given, or new when the given one is unknown. */
  visitorToken: string;
};

/**
 * Starts a share with a link of its own. A visitor who shares the same product on the same network again within a day
 * continues the existing share, also when both requests are concurrent.
 */
export async function startShare(input: {
  network: ShareNetwork;
  productSlug: string;
  visitorToken: string | null;
  headers: Headers;
}): Promise<Result<StartedShare, ShareError>> {
  const { network, productSlug, headers } = input;
  const product = await findSharedProduct(getDb(), { slug: productSlug });
  if (!product) return fail({ code: 'unknown_product' });
  const terms = await findTerms(network);
  if (!terms) return fail({ code: 'sharing_unavailable' });

  const started = await inTransaction(async (tx) => {
    const visitor = await ensureVisitor(tx, input.visitorToken);
    const share =
      (await findRecent(tx, { ...terms, network, visitorId: visitor.id, productId: product.productId })) ??
      (await insertShare(tx, {
        ...terms,
        network,
        visitorId: visitor.id,
        productId: product.productId,
        headers,
      }));
    return { visitor, share, reward: await findReward(tx, visitor.id) };
  });
  const { share, visitor, reward } = started;
  return succeed({
    ...buildSharePayload({ network, product, token: share.token, siteUrl: getSiteUrl() }),
    shareId: share.id,
    status: share.level,
    unlocksAt: share.requiredLevel,
    reward,
    visitorToken: visitor.token,
  });
}

/** By the offer that pages show: what they do not promise, nobody can start. */
async function findTerms(network: ShareNetwork): Promise<Terms | null> {
  const offer = await findShareOffer();
  const rule = offer?.networks.find((offered) => offered.network === network);
  return offer && rule ? { campaignId: offer.campaignId, requiredLevel: rule.requiredLevel } : null;
}

/** The row is locked, so that concurrent requests of one visitor are serialised. */
async function ensureVisitor(tx: Tx, token: string | null): Promise<{ id: string; token: string }> {
  const [known] = token
    ? await tx.$queryRaw<{ id: string }[]>`
        select id from visitor where token_hash = ${sha256(token)} for no key update`
    : [];
  if (token && known) return { id: known.id, token };
  const fresh = newToken();
  const { id } = await tx.visitor.create({
    data: { id: newId(), tokenHash: sha256(fresh) },
    select: { id: true },
  });
  return { id, token: fresh };
}

async function findRecent(
  tx: Tx,
  input: { campaignId: string; network: ShareNetwork; visitorId: string; productId: string },
): Promise<ShareRow | null> {
  const [recent] = await tx.$queryRaw<ShareRow[]>`
    select id, token, level::text, required_level::text as "requiredLevel" from share
    where visitor_id = ${input.visitorId}::uuid and created_at > now() - interval '1 day'
      and campaign_id = ${input.campaignId}::uuid and product_id = ${input.productId}::uuid
      and network = ${input.network}::share_network and revoked_at is null
    order by created_at desc limit 1`;
  return recent ?? null;
}

async function insertShare(
  tx: Tx,
  input: Terms & { network: ShareNetwork; visitorId: string; productId: string; headers: Headers },
): Promise<ShareRow> {
  const { headers, ...share } = input;
  const period = fingerprintPeriod(new Date());
  return tx.share.create({
    data: {
      id: newId(),
      token: newShareToken(),
      ...share,
      originHash: clientFingerprint({ headers, period }),
      originPeriod: period,
      originNetworks: clientNetworkHashes({ headers, period }),
    },
    select: { id: true, token: true, level: true, requiredLevel: true },
  });
}
