import 'server-only';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { newId } from '@/lib/core/ids';
import { fail, type Result, succeed } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import type { DiscountForm, NewCodes } from './discount-schema';
import { newPromotionCode } from './promotion-code-text';

export type DiscountError =
  | { code: 'outdated' }
  | { code: 'code_taken' }
  /** It has been used more often than the limit would allow. */
  | { code: 'used_more_often'; useCount: number }
  /** What it takes off is settled when it is made, or it belongs to the share campaign. */
  | { code: 'not_changeable' };

/** Makes a discount; its codes come with it or later. */
export async function createDiscount(tx: Tx, form: DiscountForm): Promise<{ discountId: string }> {
  const discountId = newId();
  await tx.discount.create({ data: { id: discountId, currency: SHOP_CURRENCY, ...form.facts } });
  await writeProducts(tx, discountId, form.productIds);
  return { discountId };
}

/**
 * Changes a discount, unless somebody else has since `expectedVersion`. Orders keep what they were placed with. Its kind
 * stays: a code that was announced as one thing does not become another.
 * @returns what it was before.
 */
export async function updateDiscount(
  tx: Tx,
  input: { discountId: string; form: DiscountForm; expectedVersion: number },
): Promise<Result<{ before: DiscountForm }, DiscountError>> {
  const { discountId, form, expectedVersion } = input;
  // Not "for update": that would wait for checkouts that hold a code, while they wait for us.
  await tx.$queryRaw`select 1 from discount where id = ${discountId}::uuid for no key update`;
  const row = await tx.discount.findUniqueOrThrow({
    where: { id: discountId },
    include: { products: { orderBy: { productId: 'asc' } }, campaign: true },
  });
  if (row.campaign || row.kind !== form.facts.kind) return fail({ code: 'not_changeable' });
  if (row.version !== expectedVersion) return fail({ code: 'outdated' });
  const limit = form.facts.redemptionLimit;
  const useCount =
    limit === null ? 0 : await countUses(tx, { discountId, isCounted: row.redemptionLimit !== null });
  if (limit !== null && useCount > limit) return fail({ code: 'used_more_often', useCount });
  await tx.discount.update({
    where: { id: discountId },
    data: { ...form.facts, redemptionCount: useCount, version: expectedVersion + 1 },
  });
  await tx.discountProduct.deleteMany({ where: { discountId } });
  await writeProducts(tx, discountId, form.productIds);
  const { title, kind, percentOffBps, amountOffMinor, minimumSubtotalMinor, startsAt, endsAt } = row;
  const { isActive, redemptionLimit, perPersonLimit } = row;
  return succeed({
    before: {
      facts: {
        title,
        kind,
        percentOffBps,
        amountOffMinor,
        minimumSubtotalMinor,
        startsAt,
        endsAt,
        isActive,
        redemptionLimit,
        perPersonLimit,
      },
      productIds: row.products.map(({ productId }) => productId),
    },
  });
}

/**
 * How often a discount is held or redeemed. Where there was no limit nobody counted, and a checkout that is under way
 * would be missed: it is waited for, and new ones wait until the limit stands.
 */
async function countUses(tx: Tx, input: { discountId: string; isCounted: boolean }): Promise<number> {
  const { discountId, isCounted } = input;
  if (!isCounted) await tx.$executeRaw`lock table discount_redemption in share row exclusive mode`;
  return tx.discountRedemption.count({ where: { discountId, status: { not: 'released' } } });
}

async function writeProducts(tx: Tx, discountId: string, productIds: readonly string[]): Promise<void> {
  const known = await tx.product.findMany({ where: { id: { in: [...productIds] } }, select: { id: true } });
  await tx.discountProduct.createMany({ data: known.map(({ id }) => ({ discountId, productId: id })) });
}

/** Adds codes to a discount. @returns them. */
export async function addCodes(
  tx: Tx,
  input: { discountId: string; codes: NewCodes },
): Promise<Result<{ codes: string[] }, DiscountError>> {
  const { discountId, codes } = input;
  const { typed, made, redemptionLimit } = codes;
  const isCampaign = await tx.shareCampaign.count({ where: { discountId } });
  if (isCampaign > 0) return fail({ code: 'not_changeable' });
  const wanted = typed === null ? Array.from({ length: made }, () => newPromotionCode()) : [typed];
  const { count } = await tx.promotionCode.createMany({
    data: wanted.map((code) => ({ id: newId(), discountId, code, redemptionLimit })),
    skipDuplicates: true,
  });
  return count === wanted.length ? succeed({ codes: wanted }) : fail({ code: 'code_taken' });
}

/** Takes a code out of use, or lets it be used again. @returns the code; null when nothing changed. */
export async function setCodeDisabled(
  tx: Tx,
  input: { discountId: string; promotionCodeId: string; isDisabled: boolean },
): Promise<string | null> {
  const { discountId, promotionCodeId, isDisabled } = input;
  const { count } = await tx.promotionCode.updateMany({
    where: {
      id: promotionCodeId,
      discountId,
      shareId: null,
      disabledAt: isDisabled ? null : { not: null },
    },
    data: { disabledAt: isDisabled ? new Date() : null },
  });
  if (count === 0) return null;
  const { code } = await tx.promotionCode.findUniqueOrThrow({ where: { id: promotionCodeId } });
  return code;
}
