import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/articles/json-ld';
import { productStructuredData } from '@/components/catalogue/product-structured-data';
import { ProductView } from '@/components/catalogue/product-view';
import { RelatedReading } from '@/components/catalogue/related-reading';
import { getProductBySlug, listProductSlugs } from '@/lib/catalogue/queries';
import { listHomeDelivery } from '@/lib/checkout/queries';
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
  const url = `${getSiteUrl()}/products/${product.slug}`;
  const title = product.title;
  const description = product.tagline;
  const images = [{ url: '/pictures/social.jpg', width: 1200, height: 630 }];
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, images },
  };
}

export default async function ProductPage({ params }: Props) {
  const product = await getProductBySlug((await params).slug);
  if (!product) notFound();
  const [delivery, articles] = await Promise.all([listHomeDelivery(), listArticles()]);
  return (
    <>
      <JsonLd data={productStructuredData({ product, siteUrl: getSiteUrl() })} />
      <ProductView product={product} delivery={delivery}>
        <RelatedReading
          articles={articles.filter(({ products }) => products.some(({ slug }) => slug === product.slug))}
        />
      </ProductView>
    </>
  );
}
