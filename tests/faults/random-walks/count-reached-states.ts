import type { Sql } from '../../support/test-shop';

/** Adds the states that a walk reached to the counts: walks that reach nothing prove nothing. */
export async function countReachedStates(sql: Sql, counts: Map<string, number>): Promise<void> {
  const rows = await sql<{ what: string; n: number }>(
    `select what, count(*)::int as n from (
       select 'order ' || status || ', ' || payment_status from "order"
       union all select 'payment ' || status from payment
       union all select 'refund by ' || origin || ', ' || status from refund
       union all select 'dispute ' || status from dispute
       union all select 'order revived' from order_event where type = 'order_placed' and "from" in ('expired', 'cancelled')
       union all select 'order with two payments' from payment group by order_id having count(*) > 1
       union all select 'goods returned' from stock_movement where reason = 'return'
     ) as found (what) group by what`,
  );
  for (const { what, n } of rows) counts.set(what, (counts.get(what) ?? 0) + n);
}
