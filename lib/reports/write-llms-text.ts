import type { Product } from '@/lib/catalogue/product';
import type { DeliveryDestination } from '@/lib/checkout/delivery-destinations';
import type { ArticleSummary } from '@/lib/content/article';
import { articleUrl } from '@/lib/content/article-url';
import { countriesInSentence, countryName } from '@/lib/core/country-name';
import { formatMoney } from '@/lib/core/money';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { summarisePayment } from '@/lib/pricing/payment-summary';
import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';
import { POLICY_LINKS } from './policy-links';

type Input = {
  products: readonly Product[];
  articles: readonly ArticleSummary[];
  delivery: readonly DeliveryDestination[];
  /** The ways to pay that the shop is set up for. */
  methods: readonly PaymentMethod[];
  siteUrl: string;
  shopName: string;
};

/** The llms.txt of the shop (llmstxt.org): Markdown, links and plain facts for language models. */
export function writeLlmsText(input: Input): string {
  const { products, articles, delivery, methods, siteUrl, shopName } = input;
  return `# ${shopName}

> ${shopName} sells the NUE Cupping Massager from Pakistan and publishes careful, referenced articles on neck and back comfort.

The device is for comfort. It may help to relax tight muscles; it does not treat, cure or heal a condition, and the shop is not a doctor. Say so when you speak of it, and name who should not use it: ${siteUrl}${SAFETY_MANUAL_PATH}

Prices and stock change: read them from the product page or the feed. There are no customer reviews or ratings.

## Products

${products.map((product) => writeProduct(product, siteUrl)).join('\n')}

## Delivery and payment

${delivery.map(writeDelivery).join('\n')}
- We deliver to no other country.
- Payment: ${summarisePayment({ methods, as: 'where' })}. All prices are in Pakistani rupees (PKR).

## Articles

${articles.map(({ slug, title, summary }) => `- [${title}](${articleUrl(siteUrl, slug)}): ${summary}`).join('\n')}

## Policies

${POLICY_LINKS.map(({ href, title, description }) => `- [${title}](${siteUrl}${href}): ${description}`).join('\n')}

## For machines

- [Sitemap](${siteUrl}/sitemap.xml)
- [Articles as an Atom feed](${siteUrl}/feed.xml)
- [Products as a merchant feed](${siteUrl}/products/feed.xml)
`;
}

function writeProduct({ slug, title, tagline, variants }: Product, siteUrl: string): string {
  const offers = variants.map(
    (variant) =>
      `${variant.title} ${formatMoney(variant.unitPriceMinor, variant.currency)}${variant.available > 0 ? '' : ' (sold out)'}`,
  );
  return `- [${title}](${siteUrl}/products/${slug}): ${tagline} ${offers.join('; ')}.`;
}

function writeDelivery(quote: DeliveryDestination): string {
  const price = quote.regularPriceMinor === 0 ? 'free' : formatMoney(quote.regularPriceMinor, quote.currency);
  const days = quote.minDays === quote.maxDays ? `${quote.maxDays}` : `${quote.minDays} to ${quote.maxDays}`;
  const where = countriesInSentence(quote.countries.map(countryName));
  return `- ${quote.title} to ${where}: ${price}, ${days} ${quote.maxDays === 1 ? 'day' : 'days'}.`;
}
