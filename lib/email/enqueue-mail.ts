import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { enqueueJobsSql } from '@/lib/jobs/enqueue-job';
import { Prisma } from '@/prisma/generated/client';
import { messageIdDomain } from './message-id';

export type QueuedMail = Pick<Prisma.EmailDeliveryUncheckedCreateInput, 'kind' | 'toAddress' | 'detail'> & {
  /** What it is about; null for the mails that are about no order. */
  orderId: string | null;
  /** Of mails with the same order, kind and key there is one, however often this is called. */
  dedupeKey: string;
};

/** Records a mail and enqueues the job that sends it, in the transaction that makes it due. */
export async function enqueueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  const { orderId, kind, dedupeKey, toAddress, detail } = mail;
  await tx.$executeRaw`
    with due_mail as (
      select ${newId()}::uuid as mail_id, ${orderId}::uuid as order_id, ${kind}::email_kind as kind,
        ${dedupeKey}::text as dedupe_key, ${toAddress}::text as to_address,
        ${detail === undefined ? null : JSON.stringify(detail)}::jsonb as detail),
    ${enqueueMailsSql(Prisma.sql`due_mail`)}
    select count(*) from queued`;
}

/**
 * The common table expressions that do the same for some mails. They define `queued`, which the statement has to read,
 * or no job is enqueued.
 * @param mails a relation with the columns `mail_id`, `order_id`, `kind`, `dedupe_key`, `to_address` and `detail`.
 */
export function enqueueMailsSql(mails: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    mailed as (
      insert into email_delivery (id, order_id, kind, dedupe_key, to_address, detail, message_id)
      select mail_id, order_id, kind, dedupe_key, to_address, detail,
        '<' || mail_id || '@' || ${messageIdDomain()}::text || '>'
      from ${mails}
      on conflict do nothing
      returning id),
    mail_job as (
      select json_build_object('emailDeliveryId', id) as payload, 'send-email-' || id as dedupe_key from mailed),
    ${enqueueJobsSql('send-email', Prisma.sql`mail_job`)}`;
}
