import 'server-only';
import { sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import type { CheckoutDraft } from './checkout-draft';

/** Keeps what was typed at checkout with the cart behind `token`; without a cart there is nothing to keep. */
export async function saveDraft(input: { token: string | null; draft: CheckoutDraft }): Promise<void> {
  if (!input.token) return;
  await getDb().cart.updateMany({
    where: { tokenHash: sha256(input.token) },
    data: { checkoutDraft: input.draft, updatedAt: new Date() },
  });
}
