import 'server-only';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { DiscountRejection, PromotionCodeState } from './discount';
import { findPromotionCode } from './queries';

export type RedemptionRequest = {
  orderId: string;
  code: PromotionCodeState;
  /** What the buyer pays less, delivery that is free with it included. */
  amountMinor: number;
  /** The part that falls on each line of the order. */
  allocations: readonly { orderLineId: string; amountMinor: number }[];
  /** From `hashPerson`. */
  emailHash: Buffer<ArrayBuffer>;
  phoneHash: Buffer<ArrayBuffer>;
  /** A checkout that is yet to be paid holds the code; an order for cash has used it. */
  status: 'held' | 'redeemed';
};

/**
 * Takes a code for an order, so that nobody else can use it (commerce rule 20). Locks the code first, so that of two
 * checkouts at once the second sees the first; unique indexes and counts in the database say the same once more.
 * @returns why it cannot be had; the caller then rolls back and refuses before any payment.
 */
export async function holdRedemption(
  tx: Tx,
  request: RedemptionRequest,
): Promise<Result<null, DiscountRejection>> {
  const { orderId, code, emailHash, phoneHash, status } = request;
  const { promotionCodeId, rule } = code;
  await tx.$queryRaw`select 1 from promotion_code where id = ${promotionCodeId}::uuid for update`;
  await tx.$queryRaw`
    select 1 from discount where id = ${rule.discountId}::uuid
      and (redemption_limit is not null or per_person_limit > 1) for update`;
  const now = await findPromotionCode(tx, { id: promotionCodeId, cartId: null });
  if (!now || now.isDisabled || !now.rule.isActive) return fail({ code: 'not_active' });
  if (now.isUsedUp) return fail({ code: 'used_up' });
  if (await hasReachedPersonLimit(tx, request)) return fail({ code: 'already_used' });
  const id = newId();
  const { count } = await tx.discountRedemption.createMany({
    data: {
      id,
      promotionCodeId,
      discountId: rule.discountId,
      orderId,
      status,
      amountMinor: request.amountMinor,
      emailHash,
      phoneHash,
      isOncePerPerson: rule.perPersonLimit === 1,
      isSingleUse: code.isSingleUse,
      settledAt: status === 'redeemed' ? new Date() : null,
    },
    skipDuplicates: true,
  });
  if (count === 0) return fail({ code: 'already_used' });
  await tx.discountAllocation.createMany({
    data: request.allocations
      .filter(({ amountMinor }) => amountMinor > 0)
      .map((allocation) => ({ redemptionId: id, ...allocation })),
  });
  return succeed(null);
}

async function hasReachedPersonLimit(tx: Tx, request: RedemptionRequest): Promise<boolean> {
  const { discountId, perPersonLimit } = request.code.rule;
  if (perPersonLimit === null) return false;
  const used = await tx.discountRedemption.count({
    where: {
      discountId,
      status: { not: 'released' },
      OR: [{ emailHash: request.emailHash }, { phoneHash: request.phoneHash }],
    },
  });
  return used >= perPersonLimit;
}
