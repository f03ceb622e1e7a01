import 'server-only';
import { SHOP_TIME_ZONE } from '@/lib/config/shop';
import type { Db } from '@/lib/db/client';
import { MAX_UNREDEEMED_PER_NETWORK, type UnlockBlocker } from './unlock-limits';

/** Which limit keeps a share with all its evidence from unlocking; null when none does. */
export async function findUnlockBlocker(db: Db, shareId: string): Promise<UnlockBlocker | null> {
  const [found] = await db.$queryRaw<{ waitsFor: UnlockBlocker | null }[]>`
    select case
      when t.unlocked >= c.codes_in_all then 'offer_ended'
      when d.unlocked >= c.codes_per_day then 'next_day'
      when exists (
        select from share_network_day n
        where n.network = any (s.origin_networks) and n.day = today.day
          and n.unlocked >= (${JSON.stringify(MAX_UNREDEEMED_PER_NETWORK)}::jsonb ->> split_part(n.network, ':', 1))::int)
        then 'network_next_day'
      end as "waitsFor"
    from share s
      join share_campaign c on c.id = s.campaign_id
      cross join (select (now() at time zone ${SHOP_TIME_ZONE})::date as day) today
      left join share_campaign_total t on t.campaign_id = c.id
      left join share_campaign_day d on d.campaign_id = c.id and d.day = today.day
    where s.id = ${shareId}::uuid and c.is_active and s.unlocked_at is null and s.revoked_at is null
      and s.level >= s.required_level`;
  return found?.waitsFor ?? null;
}
