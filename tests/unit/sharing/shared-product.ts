import type { SharedProduct } from '@/lib/sharing/link/shared-product';

/** The massager as the shop opens with it. */
export const massager: SharedProduct = {
  productId: '018f0000-0000-7000-8000-000000000001',
  slug: 'nue-cupping-massager',
  title: 'NUE™ Cupping Massager',
  tagline: 'Suction, warmth and red light for a tight neck and upper back.',
  fromPriceMinor: 680_000,
  hasSeveralPrices: true,
  currency: 'PKR',
  pictureAlt: 'The massager "standing" on its cup & more',
  version: 'k3x',
};
