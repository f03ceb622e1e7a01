import type { SampleTable } from '@/scripts/sample-data/insert-sample-rows';
import { sampleTimeSql as at, sampleIdSql } from '@/scripts/sample-data/sample-ids';

const id = (kind: number, n = 'n') => sampleIdSql(kind, { at: at(n), n });

/** Openings of one link by different people. */
export const VISITS_PER_SHARE = 10;

const VISITOR = 1;
const SHARE = 2;
const CAMPAIGN = '(select id from share_campaign)';
const PRODUCT = "(select product_id from product_variant where sku = 'NUE-CM-1')";
const SHARES = `from generate_series(1, $1 / ${VISITS_PER_SHARE}) n`;

/** The link of the share `n` in a shop that has been filled. */
export const sampleShareTokenSql = "left(md5('share' || n), 24)";

/** What $1 recorded visits leave behind: shares with ten friends each, all of them unlocked and each with its code. */
export const SHARE_TABLES: readonly SampleTable[] = [
  {
    name: 'visitor',
    rows: `(id, token_hash, created_at) select ${id(VISITOR)}, sha256(int8send(n)), ${at()} ${SHARES}`,
  },
  {
    name: 'share',
    rows: `(id, token, campaign_id, visitor_id, product_id, network, level, required_level, origin_hash, origin_period,
        created_at, friend_visited_at, unlocked_at)
      select ${id(SHARE)}, ${sampleShareTokenSql}, ${CAMPAIGN}, ${id(VISITOR)}, ${PRODUCT}, 'facebook',
        'friend_visited', 'friend_visited', sha256(int8send(n)), floor(extract(epoch from now()) / (30 * 86400)),
        ${at()}, ${at()}, ${at()} ${SHARES}`,
  },
  {
    name: 'promotion_code',
    rows: `(id, discount_id, code, visitor_id, share_id, expires_at, redemption_limit, created_at)
      select ${id(3)}, (select discount_id from share_campaign), 'NUE-' || upper(left(md5('code' || n), 16)),
        ${id(VISITOR)}, ${id(SHARE)}, ${at()} + interval '7 days', 1, ${at()} ${SHARES}`,
  },
  {
    name: 'share_visit',
    rows: `(id, share_id, kind, visitor_key, created_at)
      select ${id(4, 'v')}, ${id(SHARE)}, 'person', sha256(int8send(-v)), ${at('v')}
      from generate_series(1, $1) v cross join lateral (select 1 + (v - 1) % ($1 / ${VISITS_PER_SHARE}) as n) of_share`,
  },
];
