import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import type { Rule } from './run-rules';

/** Invariants of mails and of the job queue (commerce rule 9). */
export const MAIL_RULES: readonly Rule[] = [
  {
    broken: 'One mail is queued twice',
    query: `select order_id || ' ' || kind as subject from email_delivery
      group by order_id, kind, dedupe_key having count(*) > 1`,
  },
  {
    broken: 'A placed order has no confirmation mail, or another order has one',
    query: `select order_number as subject from "order" o where
      exists (select 1 from order_event e where e.order_id = o.id and e.type = 'order_placed')
      <> exists (select 1 from email_delivery d where d.order_id = o.id and d.kind = 'order_confirmation')`,
  },
  {
    broken: 'A mail goes to another address than the buyer’s',
    query: `select d.id as subject from email_delivery d join "order" o on o.id = d.order_id
      where d.kind <> 'owner_notice' and d.to_address <> o.email`,
  },
  {
    broken: 'A refund has no mail to the buyer',
    query: `select r.id as subject from refund r where r.status in ('pending', 'succeeded') and not exists (
      select 1 from email_delivery d where d.order_id = r.order_id
        and ((d.kind = case r.status when 'pending' then 'refund_pending' else 'refund_sent' end::email_kind
            and d.dedupe_key = r.id::text)
          or (d.kind = 'late_payment_refunded' and d.dedupe_key = r.payment_id::text)))`,
  },
  {
    broken: 'A mail reports a refund as sent that is still pending',
    query: `select r.id as subject from refund r join email_delivery d on d.order_id = r.order_id
      and d.kind = 'refund_sent' and d.dedupe_key = r.id::text where r.status = 'pending'`,
  },
  {
    broken: 'A refund failed after the buyer was informed, and no mail says so',
    query: `select r.id as subject from refund r where r.status in ('failed', 'cancelled')
      and (r.origin in ('cancellation', 'late_payment') or exists (select 1 from email_delivery d
        where d.kind in ('refund_pending', 'refund_sent') and d.dedupe_key = r.id::text))
      and not exists (select 1 from email_delivery d where d.kind = 'refund_failed' and d.dedupe_key = r.id::text)`,
  },
  {
    broken: 'A delayed payment failed without a mail to the buyer',
    // One whose page could not be opened or recorded has no payment at Stripe, and was no delayed one.
    query: `select p.id as subject from payment p where p.status = 'failed' and p.stripe_payment_intent_id is not null
      and exists (select 1 from order_event e where e.order_id = p.order_id and e.type = 'payment_processing')
      and not exists (select 1 from email_delivery d where d.kind = 'payment_failed' and d.order_id = p.order_id)`,
  },
  {
    broken: 'A mail was not sent',
    query: `select id as subject from email_delivery where sent_at is null`,
  },
  {
    broken: 'A job exhausted its retries',
    query: `select j.id || ' ' || t.identifier || ': ' || coalesce(j.last_error, '') as subject
      from ${QUEUE_TABLES.jobs} j join ${QUEUE_TABLES.tasks} t on t.id = j.task_id
      where j.attempts >= j.max_attempts and j.key is not null`,
  },
  {
    broken: 'A job was left in the queue',
    query: `select j.id || ' ' || t.identifier as subject
      from ${QUEUE_TABLES.jobs} j join ${QUEUE_TABLES.tasks} t on t.id = j.task_id
      where t.identifier not in ('reconcile-payments', 'unlock-stale-jobs', 'refresh-sales-days', 'clear-old-data',
        'compare-nightly', 'compare-money', 'end-price-reductions', 'check-health') and j.attempts < j.max_attempts`,
  },
];
