import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { enqueueMail } from '@/lib/email/enqueue-mail';

/** The data of the mail. */
export type UnlockMailDetail = {
  code: string;
  percentOffBps: number;
  /** ISO 8601. */
  expiresAt: string;
};

/**
 * Enqueues the mail that notifies a sharer that their discount is unlocked. One per address and discount, whoever gave
 * the address and whatever its subaddress (`+tag`), at any domain: nobody can have the shop mail somebody else repeatedly.
 */
export async function enqueueUnlockMail(
  tx: Tx,
  input: { toAddress: string; emailNormalised: string; discountId: string; detail: UnlockMailDetail },
): Promise<void> {
  const { toAddress, emailNormalised, discountId, detail } = input;
  await enqueueMail(tx, {
    orderId: null,
    kind: 'share_unlocked',
    dedupeKey: createHash('sha256')
      .update(`${discountId} ${withoutSubaddress(emailNormalised)}`)
      .digest('base64url'),
    toAddress,
    detail,
  });
}

/** Where a domain has no subaddressing, two people whose addresses differ after a plus alone share one mail. */
function withoutSubaddress(email: string): string {
  return email.replace(/\+.*(?=@[^@]*$)/, '');
}
