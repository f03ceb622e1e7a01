import 'server-only';
import { sha256 } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';

/**
 * Applies the promotion code that a visitor has earned to the cart of their browser, if it has none yet.
 * @returns whether that cart has it now.
 */
export async function applyReward(
  tx: Tx,
  input: { cartToken: string | null; promotionCodeId: string },
): Promise<boolean> {
  if (!input.cartToken) return false;
  const count = await tx.$executeRaw`
    update cart set promotion_code_id = ${input.promotionCodeId}::uuid
    where token_hash = ${sha256(input.cartToken)}
      and (promotion_code_id is null or promotion_code_id = ${input.promotionCodeId}::uuid)`;
  return count > 0;
}
