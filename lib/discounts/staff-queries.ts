import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { Prisma } from '@/prisma/generated/client';
import type { StaffCode, StaffDiscount, StaffRedemption } from './staff-discount';

const MAX_LISTED = 200;
const NEWEST_REDEMPTIONS = 50;

type Row = Omit<StaffDiscount, 'currency'> & { currency: string };

async function readDiscounts(condition: Prisma.Sql): Promise<StaffDiscount[]> {
  const rows = await getDb().$queryRaw<Row[]>`
    select d.id as "discountId", d.title, d.kind::text, d.percent_off_bps as "percentOffBps",
      d.amount_off_minor as "amountOffMinor", d.currency, d.minimum_subtotal_minor as "minimumSubtotalMinor",
      d.starts_at as "startsAt", d.ends_at as "endsAt", d.is_active as "isActive",
      d.redemption_limit as "redemptionLimit", d.per_person_limit as "perPersonLimit", d.version,
      array(select dp.product_id::text from discount_product dp where dp.discount_id = d.id order by 1) as "productIds",
      exists (select 1 from share_campaign c where c.discount_id = d.id) as "isShareCampaign",
      (select count(*)::int from promotion_code p where p.discount_id = d.id) as "codeCount",
      (select count(*)::int from discount_redemption r where r.discount_id = d.id and r.status <> 'released')
        as "useCount"
    from discount d where ${condition} order by d.created_at desc, d.id desc limit ${MAX_LISTED}`;
  return rows.map((row) => ({ ...row, currency: requireCurrency(row.currency) }));
}

/** The discounts of the shop, the newest first. */
export async function listDiscounts(): Promise<StaffDiscount[]> {
  return readDiscounts(Prisma.sql`true`);
}

/** A discount, or null. */
export async function getDiscount(discountId: string): Promise<StaffDiscount | null> {
  if (!isUuid(discountId)) return null;
  const [discount] = await readDiscounts(Prisma.sql`d.id = ${discountId}::uuid`);
  return discount ?? null;
}

/** The newest codes of a discount, with their uses. */
export async function listCodes(discountId: string): Promise<StaffCode[]> {
  return getDb().$queryRaw<StaffCode[]>`
    select c.id as "promotionCodeId", c.code, c.redemption_limit as "redemptionLimit",
      (select count(*)::int from discount_redemption r where r.promotion_code_id = c.id and r.status <> 'released')
        as "useCount",
      c.disabled_at is not null as "isDisabled"
    from promotion_code c where c.discount_id = ${discountId}::uuid
    order by c.created_at desc, c.id desc limit ${MAX_LISTED}`;
}

/** The newest uses of a discount. */
export async function listRedemptions(discountId: string): Promise<StaffRedemption[]> {
  return getDb().$queryRaw<StaffRedemption[]>`
    select o.order_number as "orderNumber", c.code, r.amount_minor as "amountMinor", r.status::text,
      r.created_at as "createdAt"
    from discount_redemption r
    join promotion_code c on c.id = r.promotion_code_id
    join "order" o on o.id = r.order_id
    where r.discount_id = ${discountId}::uuid
    order by r.created_at desc, r.id desc limit ${NEWEST_REDEMPTIONS}`;
}

/** The products that a discount can be for. */
export async function listDiscountableProducts(): Promise<{ productId: string; title: string }[]> {
  const rows = await getDb().product.findMany({
    where: { status: { not: 'archived' } },
    select: { id: true, title: true },
    orderBy: { title: 'asc' },
  });
  return rows.map(({ id, title }) => ({ productId: id, title }));
}
