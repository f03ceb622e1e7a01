import 'server-only';
import { getDb } from '@/lib/db/client';

/**
 * Whether a product is on sale under that name, with that variant where one is named.
 * @param input.sku null for the product's own page.
 */
export async function hasProductPage({ slug, sku }: { slug: string; sku: string | null }): Promise<boolean> {
  const variants = sku === null ? {} : { variants: { some: { sku, isActive: true } } };
  const row = await getDb().product.findFirst({
    where: { slug, status: 'active', ...variants },
    select: { id: true },
  });
  return row !== null;
}
