import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProductPageContent } from '@/components/catalogue/product-page-content';
import { productPageMetadata } from '@/components/catalogue/product-page-metadata';
import { findVariant } from '@/lib/catalogue/product';
import { getProductBySlug, listProducts } from '@/lib/catalogue/queries';

export const dynamic = 'force-static';
// Addresses that lead to nothing are not asked of Next (server/publishing/classify-address.ts).
export const dynamicParams = true;

type Props = PageProps<'/products/[slug]/[sku]'>;

export async function generateStaticParams() {
  const products = await listProducts();
  return products.flatMap(({ slug, variants }) => variants.map(({ sku }) => ({ slug, sku })));
}

async function read(params: Props['params']) {
  const { slug, sku } = await params;
  const product = await getProductBySlug(slug);
  return { product, variant: findVariant(product, sku) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return productPageMetadata(await read(params));
}

/** The page of a product with one of its variants chosen, where feeds and structured data lead to for its price. */
export default async function VariantPage({ params }: Props) {
  const { product, variant } = await read(params);
  if (!product || !variant) notFound();
  return <ProductPageContent product={product} chosen={variant} />;
}
