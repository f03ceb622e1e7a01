import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { recordMovement } from '@/lib/inventory/record-movement';
import { massager } from './massager';

const pictureFacts = z.record(
  z.string(),
  z.object({ width: z.number(), height: z.number(), alt: z.string() }).loose(),
);

/** The massager with its variants, opening stock and pictures, unless a product of that slug is there already. */
export async function seedCatalogue(tx: Tx): Promise<void> {
  const existing = await tx.product.findUnique({ where: { slug: massager.slug }, select: { id: true } });
  if (existing) return;
  const productId = newId();
  const { variants, pictures, ...product } = massager;
  await tx.product.create({ data: { id: productId, ...product, status: 'active' } });
  const variantIds = new Map<string, string>();
  for (const [index, { openingStock, comparison, ...variant }] of variants.entries()) {
    const id = newId();
    variantIds.set(variant.sku, id);
    await tx.productVariant.create({
      data: {
        id,
        productId,
        position: index + 1,
        currency: 'PKR',
        ...variant,
        comparisonVariantId: comparison && (variantIds.get(comparison.sku) ?? null),
        comparisonQuantity: comparison?.quantity ?? null,
      },
    });
    await tx.inventoryLevel.create({ data: { variantId: id } });
    await recordMovement(tx, {
      variantId: id,
      quantityDelta: openingStock,
      reason: 'receipt',
      note: 'Opening stock',
    });
  }
  const facts = pictureFacts.parse(JSON.parse(readFileSync('public/pictures/pictures.json', 'utf8')));
  const rows = pictures.flatMap(({ name, sku }) => {
    const fact = facts[name];
    return fact ? [{ name, sku, alt: fact.alt, width: fact.width, height: fact.height }] : [];
  });
  await tx.productPicture.createMany({
    data: rows.map(({ sku, ...picture }, index) => ({
      id: newId(),
      productId,
      variantId: sku ? (variantIds.get(sku) ?? null) : null,
      position: index + 1,
      ...picture,
    })),
  });
}
