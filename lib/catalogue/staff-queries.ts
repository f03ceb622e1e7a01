import 'server-only';
import { z } from 'zod';
import { SHOP_CURRENCY } from '@/lib/config/shop';
import { requireCurrency } from '@/lib/core/money';
import { type Db, getDb } from '@/lib/db/client';
import { specificationSchema } from './product-schema';
import type { StaffProduct, StaffProductRow } from './staff-product';

/** Every product: those on sale first, then drafts, then what is archived. */
export async function listStaffProducts(): Promise<StaffProductRow[]> {
  const rows = await getDb().$queryRaw<Omit<StaffProductRow, 'currency'>[]>`
    select p.slug, p.title, p.status::text,
      (select pp.name from product_picture pp where pp.product_id = p.id order by pp.position limit 1) as "pictureName",
      count(v.id)::int as "variantCount", min(v.unit_price_minor) filter (where v.is_active) as "lowestPriceMinor",
      coalesce(sum(i.on_hand - i.reserved) filter (where v.is_active), 0)::int as "available"
    from product p
    left join product_variant v on v.product_id = p.id
    left join inventory_level i on i.variant_id = v.id
    group by p.id
    order by case p.status when 'active' then 1 when 'draft' then 2 else 3 end, p.title, p.id`;
  return rows.map((row) => ({ ...row, currency: SHOP_CURRENCY }));
}

/** A product with everything that staff can change of it, or null. */
export function getStaffProduct(slug: string): Promise<StaffProduct | null> {
  return findStaffProduct(getDb(), slug);
}

/** The same, in a transaction. */
export async function findStaffProduct(db: Db, slug: string): Promise<StaffProduct | null> {
  const row = await db.product.findUnique({
    where: { slug },
    include: { variants: { orderBy: { position: 'asc' } }, pictures: { orderBy: { position: 'asc' } } },
  });
  if (!row) return null;
  return {
    productId: row.id,
    slug: row.slug,
    title: row.title,
    tagline: row.tagline,
    description: row.description,
    status: row.status,
    specifications: z.array(specificationSchema).parse(row.specifications),
    areFiguresConfirmed: row.figuresConfirmedAt !== null,
    boxContents: z.array(z.string()).parse(row.boxContents),
    version: row.version,
    variants: row.variants.map((variant) => ({
      variantId: variant.id,
      sku: variant.sku,
      title: variant.title,
      position: variant.position,
      unitPriceMinor: variant.unitPriceMinor,
      comparisonVariantId: variant.comparisonVariantId,
      comparisonQuantity: variant.comparisonQuantity,
      currency: requireCurrency(variant.currency),
      isActive: variant.isActive,
      version: variant.version,
    })),
    pictures: row.pictures.map((picture) => ({
      pictureId: picture.id,
      name: picture.name,
      alt: picture.alt,
      width: picture.width,
      height: picture.height,
      position: picture.position,
      variantId: picture.variantId,
      isUploaded: picture.storedName !== null,
      version: picture.version,
    })),
  };
}
