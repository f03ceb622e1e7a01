import type { JsonLdNode } from '@/components/layout/metadata/json-ld-node';
import { organizationId } from '@/components/layout/metadata/site-structured-data';
import type { Product, ProductVariant } from '@/lib/catalogue/product';
import { productPath, variantPath } from '@/lib/catalogue/product-path';
import type { DeliveryDestination } from '@/lib/checkout/delivery-destinations';
import { pictureUrl } from '@/lib/content/article-url';
import { formatMoneyDecimal } from '@/lib/core/money';
import { deliveryPriceMinor } from '@/lib/pricing/delivery-price';
import { PRODUCT_FAQ } from './product-faq';

type Input = {
  product: Product;
  /** The variant that the address of the page names: only it is offered there. */
  chosen?: ProductVariant;
  delivery: readonly DeliveryDestination[];
  siteUrl: string;
};

/** What search engines read about a product (schema.org): the prices, stock and delivery that the page shows. */
export function productStructuredData(input: Input): JsonLdNode[] {
  const { product, chosen, siteUrl } = input;
  const url = siteUrl + productPath(product.slug);
  return [
    chosen ? describeVariant({ ...input, variant: chosen }) : describeProduct(input),
    {
      '@type': 'FAQPage',
      '@id': `${url}#faq`,
      mainEntity: PRODUCT_FAQ.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    },
  ];
}

function describeProduct(input: Input): JsonLdNode {
  const { product, siteUrl } = input;
  const url = siteUrl + productPath(product.slug);
  return {
    '@type': 'Product',
    '@id': `${url}#product`,
    name: product.title,
    description: product.description,
    image: product.pictures.map(({ name }) => pictureUrl(siteUrl, name)),
    brand: { '@type': 'Brand', name: 'NUE' },
    url,
    offers: product.variants.map((variant) => describeOffer({ ...input, variant })),
  };
}

/** The variant as the merchants' feed has it: its name, its picture first, its price and its group. */
function describeVariant(input: Input & { variant: ProductVariant }): JsonLdNode {
  const { product, variant, siteUrl } = input;
  const url = variantUrl(input);
  const others = product.pictures.map(({ name }) => name);
  const names = new Set(variant.picture ? [variant.picture.name, ...others] : others);
  return {
    '@type': 'Product',
    '@id': `${url}#product`,
    name: product.variants.length > 1 ? `${product.title}, ${variant.title}` : product.title,
    description: product.description,
    image: [...names].map((name) => pictureUrl(siteUrl, name)),
    brand: { '@type': 'Brand', name: 'NUE' },
    sku: variant.sku,
    inProductGroupWithID: product.slug,
    url,
    offers: describeOffer(input),
  };
}

function variantUrl({ siteUrl, product, variant }: Input & { variant: ProductVariant }): string {
  return siteUrl + variantPath({ slug: product.slug, sku: variant.sku });
}

function describeOffer(input: Input & { variant: ProductVariant }): JsonLdNode {
  const { variant, delivery, siteUrl } = input;
  return {
    '@type': 'Offer',
    name: variant.title,
    sku: variant.sku,
    price: formatMoneyDecimal(variant.unitPriceMinor, variant.currency),
    priceCurrency: variant.currency,
    ...describeFormerPrice(variant),
    availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
    url: variantUrl(input),
    seller: organizationId(siteUrl),
    shippingDetails: delivery.map((quote) => describeDelivery(quote, variant)),
  };
}

/** As search engines read a reduction: the price that is struck out on the page, which was really asked (rule 45). */
function describeFormerPrice({ formerPriceMinor, currency }: ProductVariant): Record<string, unknown> {
  if (formerPriceMinor === null) return {};
  return {
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      priceType: 'https://schema.org/StrikethroughPrice',
      price: formatMoneyDecimal(formerPriceMinor, currency),
      priceCurrency: currency,
    },
  };
}

/** Priced for one unit of the variant. */
function describeDelivery(quote: DeliveryDestination, { unitPriceMinor }: ProductVariant): JsonLdNode {
  return {
    '@type': 'OfferShippingDetails',
    shippingRate: {
      '@type': 'MonetaryAmount',
      value: formatMoneyDecimal(deliveryPriceMinor(quote, unitPriceMinor), quote.currency),
      currency: quote.currency,
    },
    shippingDestination: quote.countries.map((addressCountry) => ({
      '@type': 'DefinedRegion',
      addressCountry,
    })),
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
