import 'server-only';
import type { Tx } from '@/lib/db/client';

/** The checkout has ended unpaid: its code is free again. Releases once, however often it is called (rule 20). */
export async function releaseDiscount(tx: Tx, orderId: string): Promise<void> {
  await tx.discountRedemption.updateMany({
    where: { orderId, status: 'held' },
    data: { status: 'released', settledAt: new Date() },
  });
}

/**
 * Redeems the code of an order that had expired and was paid after all, unless somebody has used it since.
 * @returns whether the order has its discount again; true for an order without one.
 */
export async function reactivateDiscount(tx: Tx, orderId: string): Promise<boolean> {
  const redemption = await tx.discountRedemption.findUnique({
    where: { orderId },
    include: { promotionCode: true, discount: true },
  });
  if (redemption?.status !== 'released') return true;
  await tx.$queryRaw`select 1 from promotion_code where id = ${redemption.promotionCodeId}::uuid for update`;
  // Limits and uniqueness are the database's; what they refuse is undone to here, and only that.
  await tx.$executeRaw`savepoint before_discount`;
  try {
    await tx.discountRedemption.update({
      where: { id: redemption.id },
      data: { status: 'redeemed', settledAt: new Date() },
    });
    return true;
  } catch {
    await tx.$executeRaw`rollback to savepoint before_discount`;
    return false;
  }
}
