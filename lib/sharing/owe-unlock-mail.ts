import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/email/queue-mail';

/** What the mail says. */
export type UnlockMailDetail = {
  code: string;
  percentOffBps: number;
  /** ISO 8601. */
  expiresAt: string;
};

/**
 * Notes that a sharer is to be told by mail that their discount is there, and queues the mail. One per address and
 * discount, whoever gave the address and with whatever tag behind a plus, at any domain: nobody can have the shop write to
 * somebody else again and again.
 */
export async function oweUnlockMail(
  tx: Tx,
  input: { toAddress: string; emailNormalised: string; discountId: string; detail: UnlockMailDetail },
): Promise<void> {
  const { toAddress, emailNormalised, discountId, detail } = input;
  await queueMail(tx, {
    orderId: null,
    kind: 'share_unlocked',
    dedupeKey: createHash('sha256')
      .update(`${discountId} ${withoutTag(emailNormalised)}`)
      .digest('base64url'),
    toAddress,
    detail,
  });
}

/** Where a domain knows no tags, two people whose names differ behind a plus alone share one mail. */
function withoutTag(email: string): string {
  return email.replace(/\+.*(?=@[^@]*$)/, '');
}
