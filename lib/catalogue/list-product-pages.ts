import 'server-only';
import { getDb } from '@/lib/db/client';
import { productPath, variantPath } from './product-path';

/** The addresses of all products on sale and of their variants, each after its product. */
export async function listProductPages(): Promise<string[]> {
  const products = await getDb().product.findMany({
    where: { status: 'active' },
    select: {
      slug: true,
      variants: { where: { isActive: true }, select: { sku: true }, orderBy: { position: 'asc' } },
    },
    orderBy: { slug: 'asc' },
  });
  return products.flatMap(({ slug, variants }) => [
    productPath(slug),
    ...variants.map(({ sku }) => variantPath({ slug, sku })),
  ]);
}
