import { withClient } from '@/scripts/postgres/with-client';

/** How many of some checkout sessions have an order that was paid exactly once, with everything that belongs to it. */
export async function countOrdersPaidOnce(
  databaseUrl: string,
  sessionIds: readonly string[],
): Promise<number> {
  const { rows } = await withClient(databaseUrl, (client) =>
    // The tables were filled a moment ago: without figures of their size the plan reads them once per order.
    client.query('analyze').then(() => client.query<{ count: number }>(PAID_ONCE, [sessionIds])),
  );
  return rows[0]?.count ?? 0;
}

const PAID_ONCE = `
select count(*)::int as count from unnest($1::text[]) as told(session_id)
join payment p on p.stripe_session_id = told.session_id join "order" o on o.id = p.order_id
where p.status = 'paid' and p.captured_minor = o.total_minor
  and o.status = 'placed' and o.payment_status = 'paid'
  and (select count(*) from payment other where other.order_id = o.id) = 1
  and (select count(*) from order_event e where e.order_id = o.id and e.type = 'order_placed') = 1
  and (select count(*) from stock_movement m where m.order_id = o.id and m.reason = 'sale') = 1
  and (select count(*) from stock_reservation r where r.order_id = o.id and r.status = 'committed') = 1
  and (select count(*) from email_delivery m where m.order_id = o.id and m.kind = 'order_confirmation') = 1
  and (select count(*) from stripe_event s where s.order_id = o.id and s.verdict = 'processed') = 1
  and not exists (select from cart_line l where l.cart_id = o.cart_id)`;
