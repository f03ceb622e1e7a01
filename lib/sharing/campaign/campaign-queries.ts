import 'server-only';
import { shopDayOf } from '@/lib/config/shop-time';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { SHARE_NETWORKS, type ShareNetwork } from '@/lib/sharing/share-network';
import type { Campaign, NetworkFunnel, SuspiciousShare } from './campaign';
import { withDefaultRules } from './network-rules';

const MAX_SUSPICIOUS_SHARES = 50;
/** From this many visitors with a code each, a client fingerprint is listed; a household or an office may be three. */
const SUSPICIOUS_VISITOR_COUNT = 4;

/** The campaign with all its networks, switched on or off; null in a shop that has none. */
export async function getCampaign(): Promise<Campaign | null> {
  const row = await getDb().shareCampaign.findFirst({
    include: {
      discount: true,
      networks: true,
      total: true,
      days: { where: { day: new Date(`${shopDayOf(new Date())}T00:00:00Z`) } },
    },
    orderBy: { createdAt: 'desc' },
  });
  if (!row) return null;
  return {
    campaignId: row.id,
    isActive: row.isActive,
    percentOffBps: row.discount.percentOffBps ?? 0,
    codeLifeDays: row.codeLifeDays,
    minimumSubtotalMinor: minor(row.discount.minimumSubtotalMinor),
    currency: requireCurrency(row.discount.currency),
    codesPerDay: row.codesPerDay,
    codesToday: row.days[0]?.unlocked ?? 0,
    codesInAll: row.codesInAll,
    codesEver: row.total?.unlocked ?? 0,
    networks: withDefaultRules(row.networks),
  };
}

type Counts = Omit<NetworkFunnel, 'revenueMinor' | 'costMinor'>;
type Money = { network: ShareNetwork; revenueMinor: number; costMinor: number };

/** The conversion funnel of the shares since a moment, by network, those without any included. */
export async function listFunnels(since: Date): Promise<NetworkFunnel[]> {
  const [counts, money] = await Promise.all([
    getDb().$queryRaw<Counts[]>`
      select network::text, count(*)::int as started, count(returned_at)::int as returned,
        count(preview_fetched_at)::int as "previewFetched", count(friend_visited_at)::int as "friendVisited",
        count(friend_bought_at)::int as "friendBought", count(unlocked_at)::int as unlocked
      from share where created_at >= ${since} group by network`,
    getDb().$queryRaw<Money[]>`
      select s.network::text,
        coalesce(sum((select sum(p.captured_minor - p.refunded_minor)
          from "order" o join payment p on p.order_id = o.id where o.share_id = s.id)), 0)::float8 as "revenueMinor",
        coalesce(sum((select sum(r.amount_minor)
          from promotion_code c join discount_redemption r on r.promotion_code_id = c.id and r.status = 'redeemed'
          where c.share_id = s.id)), 0)::float8 as "costMinor"
      from share s where s.created_at >= ${since} group by s.network`,
  ]);
  return SHARE_NETWORKS.map((network) => {
    const found = counts.find((row) => row.network === network);
    const sums = money.find((row) => row.network === network);
    return {
      ...(found ?? ZERO_COUNTS),
      network,
      revenueMinor: minor(sums?.revenueMinor ?? 0),
      costMinor: minor(sums?.costMinor ?? 0),
    };
  });
}

const ZERO_COUNTS = {
  started: 0,
  returned: 0,
  previewFetched: 0,
  friendVisited: 0,
  friendBought: 0,
  unlocked: 0,
};

/** Codes of visitors of whom many have the same client fingerprint, the newest first. An office looks like this as well. */
export async function listSuspiciousShares(since: Date): Promise<SuspiciousShare[]> {
  const rows = await getDb().$queryRaw<(SuspiciousShare & { visitors: number })[]>`
    with crowded as (
      select origin_hash, origin_period, count(distinct visitor_id)::int as visitors
      from share where created_at >= ${since} and unlocked_at is not null
      group by origin_hash, origin_period having count(distinct visitor_id) >= ${SUSPICIOUS_VISITOR_COUNT})
    select s.id as "shareId", s.network::text, s.created_at as "createdAt", c.code, crowded.visitors,
      case when c.disabled_at is not null then 'withdrawn' when c.redemption_count > 0 then 'used'
        when c.expires_at <= now() then 'expired' else 'ready' end as "codeState"
    from crowded
    join share s on s.origin_hash = crowded.origin_hash and s.origin_period = crowded.origin_period
      and s.created_at >= ${since}
    join promotion_code c on c.share_id = s.id
    order by s.created_at desc limit ${MAX_SUSPICIOUS_SHARES}`;
  return rows.map(({ visitors, ...share }) => ({
    ...share,
    reason: `One of ${visitors} visitors with a code from one place`,
  }));
}

/** How many shares were started since a moment, and how many of those have earned their code. */
export async function countShares(since: Date): Promise<{ started: number; unlocked: number }> {
  const [row] = await getDb().$queryRaw<{ started: number; unlocked: number }[]>`
    select count(*)::int as started, count(unlocked_at)::int as unlocked from share where created_at >= ${since}`;
  return row ?? { started: 0, unlocked: 0 };
}
