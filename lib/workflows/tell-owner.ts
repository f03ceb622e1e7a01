import 'server-only';
import { createHash } from 'node:crypto';
import { listOwnerAddresses } from '@/lib/auth/list-owner-addresses';
import type { Tx } from '@/lib/db/client';
import { flagOrder } from '@/lib/orders/flag-order';
import { oweEmail } from '@/lib/orders/owe-email';

type Notice = {
  orderId: string;
  reason: string;
  /** What tells it apart from another of the same words, such as the second dispute that was lost. */
  occasion?: string;
};

/** Owes the owners a mail about an order: each reason once, or once for each occasion. */
export async function tellOwner(tx: Tx, input: Notice): Promise<void> {
  const { orderId, reason, occasion = '' } = input;
  const digest = createHash('sha256')
    .update(reason + occasion)
    .digest('base64url')
    .slice(0, 16);
  for (const { staffId, email } of await listOwnerAddresses(tx)) {
    await oweEmail(tx, {
      orderId,
      kind: 'owner_notice',
      toAddress: email,
      dedupeKey: `${digest} ${staffId}`,
      detail: { reason },
    });
  }
}

/** Marks an order as one that needs a person, and tells the owners; nothing happens when it says so already. */
export async function askForPerson(tx: Tx, input: Notice): Promise<void> {
  if (await flagOrder(tx, input)) await tellOwner(tx, input);
}
