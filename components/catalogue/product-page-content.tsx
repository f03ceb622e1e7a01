import 'server-only';
import { JsonLd } from '@/components/layout/metadata/json-ld';
import type { Product, ProductVariant } from '@/lib/catalogue/product';
import { listDestinations } from '@/lib/checkout/delivery-destinations';
import { listDomesticDeliveryRates, listInternationalDeliveryOptions } from '@/lib/checkout/queries';
import { getSiteUrl } from '@/lib/config/server-config';
import { listArticles } from '@/lib/content/queries';
import { ProductDetail } from './product-detail';
import { productStructuredData } from './product-structured-data';
import { RelatedReading } from './related-reading';

type ProductPageContentProps = {
  product: Product;
  /** The variant that the address names. */
  chosen?: ProductVariant;
};

/** All that stands on the page of a product, for people and for machines. */
export async function ProductPageContent({ product, chosen }: ProductPageContentProps) {
  const [delivery, abroad, articles] = await Promise.all([
    listDomesticDeliveryRates(),
    listInternationalDeliveryOptions(),
    listArticles(),
  ]);
  const destinations = listDestinations({ delivery, abroad });
  return (
    <>
      <JsonLd
        nodes={productStructuredData({ product, chosen, delivery: destinations, siteUrl: getSiteUrl() })}
      />
      <ProductDetail
        product={chosen ? withPictureFirst(product, chosen) : product}
        chosenSku={chosen?.sku}
        delivery={delivery}
        abroad={abroad}
      >
        <RelatedReading
          articles={articles.filter(({ products }) => products.some(({ slug }) => slug === product.slug))}
        />
      </ProductDetail>
    </>
  );
}

/** The gallery begins with what the page is about. */
function withPictureFirst(product: Product, { picture }: ProductVariant): Product {
  const own = product.pictures.filter(({ name }) => name === picture?.name);
  return { ...product, pictures: [...new Set([...own, ...product.pictures])] };
}
