import { organizationId } from '@/components/layout/site-structured-data';
import type { StructuredThing } from '@/components/layout/structured-thing';
import type { Product, ProductVariant } from '@/lib/catalogue/product';
import type { DeliveryQuote } from '@/lib/checkout/delivery';
import { HOME_COUNTRY } from '@/lib/config/shop';
import { pictureUrl } from '@/lib/content/article-address';
import { PRODUCT_QUESTIONS } from './product-questions';

type Input = { product: Product; delivery: readonly DeliveryQuote[]; siteUrl: string };

/** What search engines read about a product (schema.org): the prices, stock and delivery that the page shows. */
export function productStructuredData(input: Input): StructuredThing[] {
  const { product, siteUrl } = input;
  const url = `${siteUrl}/products/${product.slug}`;
  return [
    {
      '@type': 'Product',
      '@id': `${url}#product`,
      name: product.title,
      description: product.description,
      image: product.pictures.map(({ name }) => pictureUrl(siteUrl, name)),
      brand: { '@type': 'Brand', name: 'NUE' },
      url,
      offers: product.variants.map((variant) => describeOffer({ ...input, variant, url })),
    },
    {
      '@type': 'FAQPage',
      '@id': `${url}#faq`,
      mainEntity: PRODUCT_QUESTIONS.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    },
  ];
}

function describeOffer(input: Input & { variant: ProductVariant; url: string }): StructuredThing {
  const { variant, delivery, siteUrl, url } = input;
  return {
    '@type': 'Offer',
    name: variant.title,
    sku: variant.sku,
    price: decimal(variant.unitPriceMinor),
    priceCurrency: variant.currency,
    availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
    url,
    seller: organizationId(siteUrl),
    shippingDetails: delivery.map((quote) => describeDelivery(quote, variant)),
  };
}

/** Priced for one piece of the variant. */
function describeDelivery(quote: DeliveryQuote, { unitPriceMinor }: ProductVariant): StructuredThing {
  const isFree = quote.freeFromSubtotalMinor !== null && unitPriceMinor >= quote.freeFromSubtotalMinor;
  return {
    '@type': 'OfferShippingDetails',
    shippingRate: {
      '@type': 'MonetaryAmount',
      value: isFree ? '0.00' : decimal(quote.regularPriceMinor),
      currency: quote.currency,
    },
    shippingDestination: { '@type': 'DefinedRegion', addressCountry: HOME_COUNTRY },
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      transitTime: {
        '@type': 'QuantitativeValue',
        minValue: quote.minDays,
        maxValue: quote.maxDays,
        unitCode: 'DAY',
      },
    },
  };
}

function decimal(amountMinor: number): string {
  return (amountMinor / 100).toFixed(2);
}
