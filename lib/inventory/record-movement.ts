import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

/**
 * Enters a delivery, return or correction in the stock ledger; the database applies it to `onHand` in the same
 * statement and refuses one that would leave less than is reserved.
 * @param input.quantityDelta units, negative when they leave.
 */
export async function recordMovement(
  tx: Tx,
  input: {
    variantId: string;
    quantityDelta: number;
    reason: 'receipt' | 'return' | 'adjustment' | 'count';
    note?: string;
    /** Who enters it by hand. */
    staffId?: string;
  },
): Promise<void> {
  await tx.stockMovement.create({
    data: {
      id: newId(),
      variantId: input.variantId,
      quantityDelta: input.quantityDelta,
      reason: input.reason,
      note: input.note ?? null,
      staffId: input.staffId ?? null,
    },
  });
}
