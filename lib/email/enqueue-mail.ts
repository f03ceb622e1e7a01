import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import type { Prisma } from '@/prisma/generated/client';
import { messageIdDomain } from './message-id';

export type QueuedMail = Pick<Prisma.EmailDeliveryUncheckedCreateInput, 'kind' | 'toAddress' | 'detail'> & {
  /** What it is about; null for the mails that are about no order. */
  orderId: string | null;
  /** Of mails with the same order, kind and key there is one, however often this is called. */
  dedupeKey: string;
};

/** Records a mail and enqueues the job that sends it, in the transaction that makes it due. */
export async function enqueueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  const id = newId();
  const { count } = await tx.emailDelivery.createMany({
    data: { id, ...mail, messageId: `<${id}@${messageIdDomain()}>` },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await enqueueJob(tx, {
    name: 'send-email',
    payload: { emailDeliveryId: id },
    dedupeKey: `send-email-${id}`,
  });
}
