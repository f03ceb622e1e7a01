import { sha256 } from '@/lib/core/ids';
import type { Sharer } from '@/scripts/bench/data/prepare-shares';
import { withClient } from '@/scripts/postgres/with-client';

/** How many shares have unlocked with exactly one code of their visitor, and that one on the visitor's cart if asked. */
export async function countSharesUnlockedOnce(
  databaseUrl: string,
  { sharers, isOnCart }: { sharers: readonly Sharer[]; isOnCart: boolean },
): Promise<number> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ count: number }>(UNLOCKED_ONCE, [
      sharers.map(({ shareId }) => shareId),
      sharers.map(({ cartToken }) => sha256(cartToken)),
      isOnCart,
    ]),
  );
  return rows[0]?.count ?? 0;
}

/** How many visits stand in the database for links that have exactly as many as they were opened. */
export async function countVisitsRecordedOnce(
  databaseUrl: string,
  opened: ReadonlyMap<Sharer, number>,
): Promise<number> {
  const expected = new Map([...opened].map(([{ shareId }, count]) => [shareId, count]));
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ shareId: string; count: number }>(
      `select share_id as "shareId", count(*)::int as count from share_visit
       where share_id = any($1) and kind = 'person' group by share_id`,
      [[...expected.keys()]],
    ),
  );
  return rows
    .filter(({ shareId, count }) => expected.get(shareId) === count)
    .reduce((sum, { count }) => sum + count, 0);
}

const UNLOCKED_ONCE = `
select count(*)::int as count
from unnest($1::uuid[], $2::bytea[]) sent (share_id, cart_hash)
  join share s on s.id = sent.share_id
  join cart c on c.token_hash = sent.cart_hash
  join promotion_code p on p.share_id = s.id and p.visitor_id = s.visitor_id
  join (select visitor_id, count(*) as codes from promotion_code group by visitor_id) of_visitor
    on of_visitor.visitor_id = s.visitor_id
where s.unlocked_at is not null and of_visitor.codes = 1
  and p.redemption_limit = 1 and p.redemption_count = 0 and p.expires_at > now()
  and c.promotion_code_id is not distinct from (case when $3 then p.id end)`;
