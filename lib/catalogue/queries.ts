import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { type Minor, minor, requireCurrency } from '@/lib/core/money';
import { getDb } from '@/lib/db/client';
import { lineGrossMinor } from '@/lib/pricing/order-totals';
import type { Prisma } from '@/prisma/generated/client';
import { readFormerPrices } from './former-prices';
import type { PriceComparison, Product } from './product';
import { recordProductListRead, recordProductRead } from './product-reads';

const specifications = z.array(z.object({ label: z.string(), value: z.string() }));
const boxContents = z.array(z.string());

// Anything else asks nothing of the database, which would choke on some of it.
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const productInclude = {
  pictures: { orderBy: { position: 'asc' }, include: { stored: { select: { blur: true } } } },
  variants: {
    where: { isActive: true },
    orderBy: { position: 'asc' },
    include: { inventory: true, comparison: true },
  },
} as const;

/**
 * An active product with its active variants in order, or null.
 * Read once per render; pages that show it are published anew when the catalogue changes.
 */
export const getProductBySlug = cache(async (slug: string): Promise<Product | null> => {
  if (!SLUG.test(slug)) return null;
  recordProductRead(slug);
  const row = await getDb().product.findFirst({ where: { slug, status: 'active' }, include: productInclude });
  return row && toProduct(row, await readFormerPrices([row.id]));
});

/** Slugs of all active products, for the pages that are prerendered. */
export const listProductSlugs = cache(async (): Promise<string[]> => {
  recordProductListRead();
  const rows = await getDb().product.findMany({
    where: { status: 'active' },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  });
  return rows.map((row) => row.slug);
});

/** All active products, for feeds, lists and the sitemap. */
export async function listProducts(): Promise<Product[]> {
  recordProductListRead();
  const rows = await getDb().product.findMany({
    where: { status: 'active' },
    include: productInclude,
    orderBy: { slug: 'asc' },
  });
  const formerPrices = await readFormerPrices(rows.map(({ id }) => id));
  return rows.map((row) => toProduct(row, formerPrices));
}

type ProductRow = Prisma.ProductGetPayload<{ include: typeof productInclude }>;

function toProduct(row: ProductRow, formerPrices: ReadonlyMap<string, Minor>): Product {
  const pictures = row.pictures.map(({ name, alt, width, height, stored, variantId }) => ({
    variantId,
    picture: { name, alt, width, height, blur: stored?.blur ?? null },
  }));
  const pictureOf = (variantId: string) =>
    (pictures.find((entry) => entry.variantId === variantId) ?? pictures[0])?.picture ?? null;
  return {
    slug: row.slug,
    title: row.title,
    tagline: row.tagline,
    description: row.description,
    specifications: specifications.parse(row.specifications),
    areFiguresConfirmed: row.figuresConfirmedAt !== null,
    boxContents: boxContents.parse(row.boxContents),
    pictures: pictures.map(({ picture }) => picture),
    variants: row.variants.map((variant) => ({
      sku: variant.sku,
      title: variant.title,
      unitPriceMinor: minor(variant.unitPriceMinor),
      formerPriceMinor: formerPrices.get(variant.id) ?? null,
      comparison: compareWithSmallerPacks(variant),
      currency: requireCurrency(variant.currency),
      available: variant.inventory ? variant.inventory.onHand - variant.inventory.reserved : 0,
      picture: pictureOf(variant.id),
    })),
    updatedAt: row.updatedAt,
  };
}

function compareWithSmallerPacks(variant: ProductRow['variants'][number]): PriceComparison | null {
  const { comparison: other, comparisonQuantity: quantity } = variant;
  if (!other?.isActive || quantity === null || other.currency !== variant.currency) return null;
  const totalMinor = lineGrossMinor({ unitPriceMinor: other.unitPriceMinor, quantity });
  return totalMinor > variant.unitPriceMinor ? { quantity, title: other.title, totalMinor } : null;
}
