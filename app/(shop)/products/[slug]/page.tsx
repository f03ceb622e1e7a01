import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ProductPageContent } from '@/components/catalogue/product-page-content';
import { productPageMetadata } from '@/components/catalogue/product-page-metadata';
import { getProductBySlug, listProductSlugs } from '@/lib/catalogue/queries';

export const dynamic = 'force-static';
export const dynamicParams = true;

type Props = PageProps<'/products/[slug]'>;

export async function generateStaticParams() {
  return (await listProductSlugs()).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await getProductBySlug((await params).slug);
  return productPageMetadata({ product });
}

export default async function ProductPage({ params }: Props) {
  const product = await getProductBySlug((await params).slug);
  if (!product) notFound();
  return <ProductPageContent product={product} />;
}
