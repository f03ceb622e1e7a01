import type { Rule } from './run-rules';

/** The first parameter is the ledger of the Stripe sandbox as JSON. */
const LEDGER = `ledger as (select * from jsonb_to_recordset($1::jsonb) as entry (
  session text, "clientReferenceId" text, metadata jsonb, currency text, "sessionStatus" text, "paymentStatus" text,
  "amountTotalMinor" bigint, "successfulCharges" int, "capturedMinor" bigint, "refundedMinor" bigint,
  "refundPendingMinor" bigint, "disputedMinor" bigint))`;
const PAIRS = `with ${LEDGER}, pairs as (
  select l.*, p.id as payment_id, p.order_id, p.status::text, p.amount_minor, p.captured_minor, p.refunded_minor,
    p.refund_pending_minor, p.currency as payment_currency, p.stripe_session_id,
    (select coalesce(sum(d.amount_minor), 0) from dispute d where d.payment_id = p.id and d.status <> 'won') as disputed_minor
  from ledger l join payment p on p.id::text = l.metadata ->> 'payment_id')`;

/** Invariants between Stripe's ledger and the database (commerce rules 4, 8, 9, 11, 13). */
export const LEDGER_RULES: readonly Rule[] = [
  {
    broken: 'Stripe has a checkout session without a payment',
    query: `with ${LEDGER} select session as subject from ledger
      where not exists (select 1 from payment p where p.id::text = metadata ->> 'payment_id')`,
  },
  {
    broken: 'A payment has two checkout sessions at Stripe',
    query: `${PAIRS} select payment_id as subject from pairs group by payment_id having count(*) > 1`,
  },
  {
    broken: 'An order has two open checkout sessions at Stripe (rule 8)',
    query: `${PAIRS} select order_id as subject from pairs where "sessionStatus" = 'open'
      group by order_id having count(*) > 1`,
  },
  {
    broken: 'A checkout session has another order, amount or currency than its payment',
    query: `${PAIRS} select session as subject from pairs where "clientReferenceId" is distinct from order_id::text
      or "amountTotalMinor" <> amount_minor or upper(currency) <> payment_currency`,
  },
  {
    broken: 'A payment has not recorded its checkout session',
    query: `${PAIRS} select payment_id as subject from pairs where stripe_session_id is distinct from session`,
  },
  {
    broken: 'A payment has a checkout session that Stripe does not know',
    query: `with ${LEDGER} select id as subject from payment p where stripe_session_id is not null
      and not exists (select 1 from ledger l where l.session = p.stripe_session_id)`,
  },
  {
    broken: 'Stripe charged one checkout session twice',
    query: `with ${LEDGER} select session as subject from ledger where "successfulCharges" > 1`,
  },
  {
    broken: 'The captured amount at Stripe differs from the database',
    query: `${PAIRS} select session || ': ' || "capturedMinor" || ' at Stripe, ' || captured_minor || ' here' as subject
      from pairs where "capturedMinor" <> captured_minor`,
  },
  {
    broken: 'A checkout session and its payment are not in the same state',
    query: `${PAIRS} select session || ' is ' || "sessionStatus" || '/' || "paymentStatus" || ', its payment ' || status as subject
      from pairs where not case
        when "sessionStatus" = 'open' then status = 'open'
        when "sessionStatus" = 'expired' then status in ('expired', 'cancelled', 'failed')
        when "paymentStatus" = 'paid' then status = 'paid'
        when status = 'cancelled' then exists (
          -- Abandoned because the order was paid by another session; should it be paid after all, it is refunded.
          select 1 from payment other where other.order_id = pairs.order_id and other.status = 'paid')
        else status in ('processing', 'failed') end`,
  },
  {
    broken: 'The refunded amount at Stripe differs from the database',
    query: `${PAIRS} select session || ': ' || "refundedMinor" || ' + ' || "refundPendingMinor" || ' at Stripe, '
        || refunded_minor || ' + ' || refund_pending_minor || ' here' as subject
      from pairs where ("refundedMinor", "refundPendingMinor") <> (refunded_minor, refund_pending_minor)`,
  },
  {
    broken: 'The disputed amount at Stripe differs from the database',
    query: `${PAIRS} select session || ': ' || "disputedMinor" || ' at Stripe, ' || disputed_minor || ' here' as subject
      from pairs where "disputedMinor" <> disputed_minor`,
  },
  {
    broken: 'The sums captured at Stripe and in the database differ by',
    query: `with ${LEDGER} select difference as subject from (select
      (select coalesce(sum("capturedMinor"), 0) from ledger)
      - (select coalesce(sum(captured_minor), 0) from payment) as difference) sums where difference <> 0`,
  },
  {
    broken: 'The sums refunded at Stripe and in the database differ by',
    query: `with ${LEDGER} select difference as subject from (select
      (select coalesce(sum("refundedMinor"), 0) from ledger)
      - (select coalesce(sum(amount_minor), 0) from refund where status = 'succeeded') as difference) sums
      where difference <> 0`,
  },
];
