import 'server-only';
import { isUuid, sha256 } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import { inTransaction } from '@/lib/db/in-transaction';
import { normaliseEmail } from '@/lib/orders/normalise-email';
import { findOwnShare } from '@/lib/sharing/queries';
import type { ShareError } from '@/lib/sharing/share-errors';

/** Stores the address at which a sharer is notified once their discount is unlocked; a later one replaces it. */
export async function setNotificationEmail(input: {
  shareId: string;
  visitorToken: string | null;
  email: string;
}): Promise<Result<null, ShareError>> {
  const { shareId, visitorToken, email } = input;
  if (!visitorToken || !isUuid(shareId)) return fail({ code: 'share_not_found' });
  return inTransaction(async (tx) => {
    const share = await findOwnShare(tx, { shareId, visitorTokenHash: sha256(visitorToken) });
    if (!share) return fail({ code: 'share_not_found' });
    await tx.visitor.update({
      where: { id: share.visitorId },
      data: { email, emailNormalised: normaliseEmail(email) },
    });
    return succeed(null);
  });
}
