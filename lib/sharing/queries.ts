import 'server-only';
import { requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import { isShareToken } from '@/lib/sharing/link/share-token';
import type { SharedProduct } from '@/lib/sharing/link/shared-product';
import type { Reward, ShareRecord } from './share-record';

/** An active product as a share shows it, by its slug or id; null when it is not on sale. */
export async function findSharedProduct(
  db: Db,
  by: { slug: string } | { id: string },
): Promise<SharedProduct | null> {
  const product = await db.product.findFirst({
    where: { ...by, status: 'active' },
    include: {
      pictures: { orderBy: { position: 'asc' }, take: 1 },
      variants: { where: { isActive: true }, orderBy: { unitPriceMinor: 'asc' } },
    },
  });
  if (!product) return null;
  const [cheapest] = product.variants;
  return {
    productId: product.id,
    slug: product.slug,
    title: product.title,
    tagline: product.tagline,
    fromPriceMinor: cheapest?.unitPriceMinor ?? null,
    hasSeveralPrices: product.variants.some(
      ({ unitPriceMinor }) => unitPriceMinor !== cheapest?.unitPriceMinor,
    ),
    currency: requireCurrency(cheapest?.currency ?? 'PKR'),
    pictureAlt: product.pictures[0]?.alt ?? '',
    version: product.updatedAt.getTime().toString(36),
  };
}

/** The share behind a link that still counts, for attribution; null for anything else. */
export async function findShareIdByToken(db: Db, token: string): Promise<string | null> {
  if (!isShareToken(token)) return null;
  const share = await db.share.findUnique({ where: { token }, select: { id: true, revokedAt: true } });
  return share && !share.revokedAt ? share.id : null;
}

/** A share of the visitor behind a cookie's hash; null when there is none or it is somebody else's. */
export async function findOwnShare(
  db: Db,
  input: { shareId: string; visitorTokenHash: Buffer<ArrayBuffer> },
): Promise<ShareRecord | null> {
  const [share] = await db.$queryRaw<ShareRecord[]>`
    select s.id as "shareId", s.token, s.visitor_id as "visitorId", s.product_id as "productId", s.network::text, s.level::text,
      s.required_level::text as "requiredLevel", s.unlocked_at is not null as "isUnlocked",
      (extract(epoch from clock_timestamp() - s.created_at) * 1000)::float8 as "ageMs"
    from share s join visitor v on v.id = s.visitor_id
    where s.id = ${input.shareId}::uuid and v.token_hash = ${input.visitorTokenHash}`;
  return share ?? null;
}

/** The id of the last share of the visitor behind a cookie's hash, or null. */
export async function findLatestShareId(
  db: Db,
  visitorTokenHash: Buffer<ArrayBuffer>,
): Promise<string | null> {
  const share = await db.share.findFirst({
    where: { visitor: { tokenHash: visitorTokenHash } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  return share?.id ?? null;
}

/**
 * The code that a visitor has earned by sharing, in whatever state; null when there is none. It gives what it gave on the
 * day that it was earned, as `findPromotionCode` has it, whatever the campaign gives by now.
 */
export async function findReward(db: Db, visitorId: string): Promise<Reward | null> {
  const [reward] = await db.$queryRaw<Reward[]>`
    select p.id as "promotionCodeId", p.code, p.expires_at as "expiresAt",
      coalesce(p.percent_off_bps, d.percent_off_bps) as "percentOffBps",
      coalesce(p.minimum_subtotal_minor, d.minimum_subtotal_minor) as "minimumSubtotalMinor",
      case when p.redemption_count >= p.redemption_limit then 'used'
        when p.disabled_at is not null or not d.is_active then 'withdrawn'
        when p.expires_at <= now() or d.ends_at <= now() then 'expired'
        else 'ready' end as "state"
    from share_campaign c
      join discount d on d.id = c.discount_id
      join promotion_code p on p.discount_id = d.id and p.visitor_id = ${visitorId}::uuid
    order by p.created_at desc limit 1`;
  return reward ?? null;
}
