import 'server-only';
import { JsonLd } from '@/components/layout/json-ld';
import type { Product, ProductVariant } from '@/lib/catalogue/product';
import { listAbroad, listHomeDelivery } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';
import { productStructuredData } from './product-structured-data';
import { ProductView } from './product-view';
import { RelatedReading } from './related-reading';

type ProductPageContentProps = {
  product: Product;
  /** The variant that the address names. */
  chosen?: ProductVariant;
};

/** All that stands on the page of a product, for people and for machines. */
export async function ProductPageContent({ product, chosen }: ProductPageContentProps) {
  const [delivery, abroad, articles] = await Promise.all([listHomeDelivery(), listAbroad(), listArticles()]);
  return (
    <>
      <JsonLd things={productStructuredData({ product, chosen, delivery, siteUrl: getSiteUrl() })} />
      <ProductView
        product={chosen ? withPictureFirst(product, chosen) : product}
        chosenSku={chosen?.sku}
        delivery={delivery}
        abroad={abroad}
      >
        <RelatedReading
          articles={articles.filter(({ products }) => products.some(({ slug }) => slug === product.slug))}
        />
      </ProductView>
    </>
  );
}

/** The gallery begins with what the page is about. */
function withPictureFirst(product: Product, { picture }: ProductVariant): Product {
  const own = product.pictures.filter(({ name }) => name === picture?.name);
  return { ...product, pictures: [...new Set([...own, ...product.pictures])] };
}
