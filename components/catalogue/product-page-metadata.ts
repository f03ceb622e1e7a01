import 'server-only';
import type { Metadata } from 'next';
import { pageMetadata } from '@/components/layout/metadata/page-metadata';
import type { Product, ProductVariant } from '@/lib/catalogue/product';
import { productPath } from '@/lib/catalogue/product-path';
import { summarisePayment } from '@/lib/pricing/payment-summary';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';

/**
 * What the page of a product says about itself. With a variant chosen it is another view of the same page, and goes by
 * that page's address.
 */
export async function productPageMetadata(page: {
  product: Product | null;
  variant?: ProductVariant | null;
}): Promise<Metadata> {
  const { product, variant } = page;
  if (!product || variant === null) return { title: 'We can’t find this page' };
  const { slug, title, tagline } = product;
  const payment = summarisePayment({ methods: listConfiguredPaymentMethods(), as: 'short' });
  return pageMetadata({
    path: productPath(slug),
    title: variant ? `${title}, ${variant.title}` : title,
    // The tagline alone is short for a search result: what it costs to try goes with it.
    description: `${tagline} Delivered across Pakistan; ${payment}.`,
    preview: { of: 'product', slug },
    previewAlt: `${title}. ${tagline}`,
  });
}
