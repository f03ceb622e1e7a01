import { newId } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { newPromotionCode } from '@/lib/discounts/promotion-code-text';
import type { Prisma } from '@/prisma/generated/client';

export type MadeCode = { id: string; discountId: string; code: string };

/** A code with a discount of its own: 15% off everything, unlimited by default. */
export async function makeCode(
  input: {
    discount?: Partial<Prisma.DiscountUncheckedCreateInput>;
    code?: Partial<Prisma.PromotionCodeUncheckedCreateInput>;
    productIds?: string[];
  } = {},
): Promise<MadeCode> {
  const discountId = newId();
  const code = newPromotionCode();
  await getDb().discount.create({
    data: {
      id: discountId,
      title: '15% off',
      kind: 'percent',
      percentOffBps: 1500,
      currency: 'PKR',
      ...input.discount,
    },
  });
  for (const productId of input.productIds ?? []) {
    await getDb().discountProduct.create({ data: { discountId, productId } });
  }
  const row = await getDb().promotionCode.create({ data: { id: newId(), discountId, code, ...input.code } });
  return { id: row.id, discountId, code: row.code };
}
