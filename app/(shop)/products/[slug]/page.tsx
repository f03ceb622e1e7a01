import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { productStructuredData } from '@/components/catalogue/product-structured-data';
import { ProductView } from '@/components/catalogue/product-view';
import { RelatedReading } from '@/components/catalogue/related-reading';
import { JsonLd } from '@/components/layout/json-ld';
import { pageMetadata } from '@/components/layout/page-metadata';
import type { Product } from '@/lib/catalogue/product';
import { getProductBySlug, listProductSlugs } from '@/lib/catalogue/queries';
import { listAbroad, listHomeDelivery } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';

export const dynamic = 'force-static';
export const dynamicParams = true;

type Props = PageProps<'/products/[slug]'>;

export async function generateStaticParams() {
  return (await listProductSlugs()).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await getProductBySlug((await params).slug);
  if (!product) return { title: 'There is no page here' };
  const { title, tagline } = product;
  return pageMetadata({
    path: `/products/${product.slug}`,
    title,
    description: describe(product),
    preview: { of: 'product', slug: product.slug },
    previewAlt: `${title}. ${tagline}`,
  });
}

/** The tagline alone is short for a search result: what it costs to try goes with it. */
function describe({ tagline }: Product): string {
  return `${tagline} Delivered across Pakistan; cash on delivery or card.`;
}

export default async function ProductPage({ params }: Props) {
  const product = await getProductBySlug((await params).slug);
  if (!product) notFound();
  const [delivery, abroad, articles] = await Promise.all([listHomeDelivery(), listAbroad(), listArticles()]);
  return (
    <>
      <JsonLd things={productStructuredData({ product, delivery, siteUrl: getSiteUrl() })} />
      <ProductView product={product} delivery={delivery} abroad={abroad}>
        <RelatedReading
          articles={articles.filter(({ products }) => products.some(({ slug }) => slug === product.slug))}
        />
      </ProductView>
    </>
  );
}
