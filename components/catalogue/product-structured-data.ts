import type { Product } from '@/lib/catalogue/product';
import { PRODUCT_QUESTIONS } from './product-questions';

/** What search engines read about a product (schema.org): the prices and the stock that the page shows, no more. */
export function productStructuredData(input: { product: Product; siteUrl: string }): Record<string, unknown> {
  const { product, siteUrl } = input;
  const url = `${siteUrl}/products/${product.slug}`;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Product',
        '@id': `${url}#product`,
        name: product.title,
        description: product.description,
        image: product.pictures.map(({ name }) => `${siteUrl}/pictures/${name}-1200.webp`),
        brand: { '@type': 'Brand', name: 'NUE' },
        url,
        offers: product.variants.map((variant) => ({
          '@type': 'Offer',
          name: variant.title,
          sku: variant.sku,
          price: (variant.unitPriceMinor / 100).toFixed(2),
          priceCurrency: variant.currency,
          availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
          itemCondition: 'https://schema.org/NewCondition',
          url,
        })),
      },
      {
        '@type': 'FAQPage',
        '@id': `${url}#questions`,
        mainEntity: PRODUCT_QUESTIONS.map(({ question, answer }) => ({
          '@type': 'Question',
          name: question,
          acceptedAnswer: { '@type': 'Answer', text: answer },
        })),
      },
    ],
  };
}
