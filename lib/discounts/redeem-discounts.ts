import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/**
 * The common table expression that redeems the codes which some orders hold, because they are paid. Redeems once, however
 * often it is used (rule 20).
 * @param orders a relation with a column `order_id`.
 */
export function redeemDiscountsSql(orders: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    redeemed as (
      update discount_redemption set status = 'redeemed', settled_at = now()
      where order_id in (select order_id from ${orders}) and status = 'held')`;
}
