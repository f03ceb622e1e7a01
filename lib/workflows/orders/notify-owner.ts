import 'server-only';
import { createHash } from 'node:crypto';
import { listOwnerEmails } from '@/lib/auth/staff/list-owner-emails';
import type { Tx } from '@/lib/db/client';
import { flagOrder } from '@/lib/orders/flag-order';
import { enqueueOrderMail } from '@/lib/orders/mails/enqueue-order-mail';

type OwnerAlert = {
  orderId: string;
  reason: string;
  /** Distinguishes it from another with the same reason, such as the second dispute that was lost. */
  occasion?: string;
};

/** Enqueues a mail to the owners about an order: each reason once, or once for each occasion. */
export async function notifyOwner(tx: Tx, input: OwnerAlert): Promise<void> {
  const { orderId, reason, occasion = '' } = input;
  const digest = createHash('sha256')
    .update(reason + occasion)
    .digest('base64url')
    .slice(0, 16);
  for (const { staffId, email } of await listOwnerEmails(tx)) {
    await enqueueOrderMail(tx, {
      orderId,
      kind: 'owner_notice',
      toAddress: email,
      dedupeKey: `${digest} ${staffId}`,
      detail: { reason },
    });
  }
}

/** Flags an order for review, and notifies the owners; does nothing when it is flagged with that reason already. */
export async function flagForReview(tx: Tx, input: OwnerAlert): Promise<void> {
  if (await flagOrder(tx, input)) await notifyOwner(tx, input);
}
