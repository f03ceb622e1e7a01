import type { Product, ProductVariant } from '@/lib/catalogue/product';
import { variantPath } from '@/lib/catalogue/product-path';
import type { DeliveryDestination } from '@/lib/checkout/delivery-destinations';
import { pictureUrl } from '@/lib/content/article-url';
import { escapeXml } from '@/lib/core/escape-xml';
import { type Currency, formatMoneyDecimal } from '@/lib/core/money';
import { deliveryPriceMinor } from '@/lib/pricing/delivery-price';

type Input = {
  products: readonly Product[];
  delivery: readonly DeliveryDestination[];
  siteUrl: string;
  shopName: string;
};

const MAX_ADDITIONAL_IMAGES = 10;

/**
 * What the shop sells as a product feed for merchant centres: RSS 2.0 with Google's fields
 * (support.google.com/merchants/answer/7052112), one item for each variant.
 * @param input.delivery what delivery costs in each country that an order can go to.
 */
export function writeProductFeed({ products, delivery, siteUrl, shopName }: Input): string {
  const items = products.flatMap((product) =>
    product.variants.map((variant) => writeItem({ product, variant, delivery, siteUrl })),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
  <title>${escapeXml(shopName)}</title>
  <link>${escapeXml(siteUrl)}/</link>
  <description>What ${escapeXml(shopName)} sells, with prices in Pakistani rupees</description>
${items.join('\n')}
</channel>
</rss>
`;
}

type Item = Omit<Input, 'products' | 'shopName'> & { product: Product; variant: ProductVariant };

function writeItem({ product, variant, delivery, siteUrl }: Item): string {
  const [own, ...others] = pictureNames(product, variant);
  const isReduced = variant.formerPriceMinor !== null;
  const fields = [
    field('g:id', variant.sku),
    field('g:item_group_id', product.slug),
    field('g:title', product.variants.length > 1 ? `${product.title}, ${variant.title}` : product.title),
    field('g:description', product.description),
    field('g:link', siteUrl + variantPath({ slug: product.slug, sku: variant.sku })),
    ...(own ? [field('g:image_link', pictureUrl(siteUrl, own))] : []),
    ...others
      .slice(0, MAX_ADDITIONAL_IMAGES)
      .map((name) => field('g:additional_image_link', pictureUrl(siteUrl, name))),
    field('g:availability', variant.available > 0 ? 'in_stock' : 'out_of_stock'),
    field('g:price', amount(variant.formerPriceMinor ?? variant.unitPriceMinor, variant.currency)),
    ...(isReduced ? [field('g:sale_price', amount(variant.unitPriceMinor, variant.currency))] : []),
    field('g:brand', 'NUE'),
    field('g:condition', 'new'),
    // There is neither a GTIN nor a manufacturer's number, and the feed says so instead of inventing one.
    field('g:identifier_exists', 'no'),
    ...delivery.flatMap((quote) =>
      quote.countries.map((country) => writeShipping({ quote, country, variant })),
    ),
  ];
  return `  <item>\n${fields.join('\n')}\n  </item>`;
}

/** The picture of the variant first. */
function pictureNames(product: Product, { picture }: ProductVariant): string[] {
  const names = product.pictures.map(({ name }) => name);
  return [...new Set(picture ? [picture.name, ...names] : names)];
}

function writeShipping(input: {
  quote: DeliveryDestination;
  country: string;
  variant: ProductVariant;
}): string {
  const { quote, country, variant } = input;
  return `    <g:shipping>
  ${field('g:country', country)}
  ${field('g:service', quote.title)}
  ${field('g:price', amount(deliveryPriceMinor(quote, variant.unitPriceMinor), quote.currency))}
    </g:shipping>`;
}

function field(name: string, value: string): string {
  return `    <${name}>${escapeXml(value)}</${name}>`;
}

function amount(amountMinor: number, currency: Currency): string {
  return `${formatMoneyDecimal(amountMinor, currency)} ${currency}`;
}
