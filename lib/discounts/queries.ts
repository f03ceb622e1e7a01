import 'server-only';
import { minor, requireCurrency } from '@/lib/core/money';
import type { Db } from '@/lib/db/client';
import type { PromotionCodeState } from './discount';

/**
 * A code as it stands at this moment, by what was typed or by its id; null when there is none.
 * @param input.cartId whose unpaid checkout does not count as a use.
 */
export async function findPromotionCode(
  db: Db,
  input: { cartId: string | null } & ({ code: string } | { id: string }),
): Promise<PromotionCodeState | null> {
  const id = 'id' in input ? input.id : await findCodeId(db, input.code);
  if (!id) return null;
  const row = await db.promotionCode.findUnique({
    where: { id },
    include: { discount: { include: { products: { select: { productId: true } } } } },
  });
  if (!row) return null;
  const { discount } = row;
  const isLimited = row.redemptionLimit !== null || discount.redemptionLimit !== null;
  const ownHolds = isLimited && input.cartId ? await countOwnHolds(db, row.id, input.cartId) : 0;
  const isReached = (limit: number | null, count: number) => limit !== null && count - ownHolds >= limit;
  return {
    promotionCodeId: row.id,
    code: row.code,
    visitorId: row.visitorId,
    expiresAt: row.expiresAt,
    isDisabled: row.disabledAt !== null,
    isSingleUse: row.redemptionLimit === 1,
    isUsedUp:
      isReached(row.redemptionLimit, row.redemptionCount) ||
      isReached(discount.redemptionLimit, discount.redemptionCount),
    rule: {
      discountId: discount.id,
      title: discount.title,
      kind: discount.kind,
      percentOffBps: row.percentOffBps ?? discount.percentOffBps,
      amountOffMinor: discount.amountOffMinor,
      currency: requireCurrency(discount.currency),
      minimumSubtotalMinor: minor(row.minimumSubtotalMinor ?? discount.minimumSubtotalMinor),
      startsAt: discount.startsAt,
      endsAt: discount.endsAt,
      isActive: discount.isActive,
      productIds: discount.products.map(({ productId }) => productId),
      perPersonLimit: discount.perPersonLimit,
    },
  };
}

/**
 * The code that was typed, or the only one that can have been meant: without its dashes, with O for 0, I or l for 1.
 * New codes have neither O nor I nor L; two of staff's own that differ in nothing else have to be typed as they are.
 */
async function findCodeId(db: Db, typed: string): Promise<string | null> {
  const [best, other] = await db.$queryRaw<{ id: string; isExact: boolean }[]>`
    select id, code = ${typed} as "isExact" from promotion_code
    where translate(code, 'OIL-', '011') = translate(${typed}, 'OIL-', '011')
    order by 2 desc limit 2`;
  return best && (best.isExact || !other) ? best.id : null;
}

function countOwnHolds(db: Db, promotionCodeId: string, cartId: string): Promise<number> {
  return db.discountRedemption.count({
    where: { promotionCodeId, status: 'held', order: { cartId } },
  });
}
