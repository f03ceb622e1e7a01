import 'server-only';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import type { Tx } from '@/lib/db/client';
import { MAX_UNREDEEMED_PER_NETWORK } from './unlock-limits';

/**
 * Consumes one code of the unlock quotas for a share: the daily and the total limit of its campaign, and the limit of
 * unredeemed codes per client network. Call it last before the mail: the campaign's row is locked until the transaction
 * ends, so that concurrent unlocks stay within the limits.
 * @returns whether it is within every limit. If not, the caller rolls back to before the code.
 */
export async function consumeUnlockQuota(tx: Tx, shareId: string): Promise<boolean> {
  const [counted] = await tx.$queryRaw<{ isCounted: boolean }[]>`
    with asked as (
      select c.id, c.codes_per_day, c.codes_in_all, s.origin_networks,
        (now() at time zone ${SHOP_TIME_ZONE})::date as day
      from share s join share_campaign c on c.id = s.campaign_id where s.id = ${shareId}::uuid),
    in_day as (
      insert into share_campaign_day as d (campaign_id, day, unlocked, most)
      select id, day, 1, codes_per_day from asked
      on conflict (campaign_id, day) do update set unlocked = d.unlocked + 1, most = excluded.most
      where d.unlocked < excluded.most
      returning 1),
    in_all as (
      insert into share_campaign_total as t (campaign_id, unlocked, most)
      select id, 1, codes_in_all from asked where exists (select from in_day)
      on conflict (campaign_id) do update set unlocked = t.unlocked + 1, most = excluded.most
      where excluded.most is null or t.unlocked < excluded.most
      returning 1),
    in_networks as (
      insert into share_network_day as n (network, day, unlocked, most)
      select network, day, 1, (${JSON.stringify(MAX_UNREDEEMED_PER_NETWORK)}::jsonb ->> split_part(network, ':', 1))::int
      from asked cross join unnest(origin_networks) network
      where exists (select from in_all) order by network
      on conflict (network, day) do update set unlocked = n.unlocked + 1, most = excluded.most
      where n.unlocked < excluded.most
      returning 1)
    select exists (select from in_all) and (select count(*) from in_networks) = coalesce(cardinality(origin_networks), 0)
      as "isCounted"
    from asked`;
  return counted?.isCounted === true;
}
