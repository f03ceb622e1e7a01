import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import type { Product } from './product';

const specifications = z.array(z.object({ label: z.string(), value: z.string() }));
const boxContents = z.array(z.string());

// Anything else asks nothing of the database, which would choke on some of it.
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const productInclude = {
  pictures: { orderBy: { position: 'asc' } },
  variants: {
    where: { isActive: true },
    orderBy: { position: 'asc' },
    include: { inventory: true, pictures: { orderBy: { position: 'asc' }, take: 1 } },
  },
} as const;

/**
 * An active product with its active variants in order, or null.
 * Read once per render; pages that show it are rendered again when the catalogue changes.
 */
export const getProductBySlug = cache(async (slug: string): Promise<Product | null> => {
  if (!SLUG.test(slug)) return null;
  const row = await getDb().product.findFirst({ where: { slug, status: 'active' }, include: productInclude });
  if (!row) return null;
  return {
    slug: row.slug,
    title: row.title,
    tagline: row.tagline,
    description: row.description,
    specifications: specifications.parse(row.specifications),
    boxContents: boxContents.parse(row.boxContents),
    pictures: row.pictures.map(({ name, alt, width, height }) => ({ name, alt, width, height })),
    variants: row.variants.map((variant) => ({
      sku: variant.sku,
      title: variant.title,
      unitPriceMinor: minor(variant.unitPriceMinor),
      compareAtPriceMinor: variant.compareAtPriceMinor === null ? null : minor(variant.compareAtPriceMinor),
      currency: requireCurrency(variant.currency),
      available: variant.inventory ? variant.inventory.onHand - variant.inventory.reserved : 0,
      pictureName: variant.pictures[0]?.name ?? row.pictures[0]?.name ?? null,
    })),
    updatedAt: row.updatedAt,
  };
});

/** Slugs of all active products, for the pages that are prerendered and for the sitemap. */
export const listProductSlugs = cache(async (): Promise<string[]> => {
  const rows = await getDb().product.findMany({
    where: { status: 'active' },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  });
  return rows.map((row) => row.slug);
});

/** All active products, for feeds and lists. */
export async function listProducts(): Promise<Product[]> {
  const products = await Promise.all((await listProductSlugs()).map(getProductBySlug));
  return products.flatMap((product) => product ?? []);
}
