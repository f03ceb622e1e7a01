import type { Currency } from '@/lib/core/money';

/** What a share says about its product. */
export type SharedProduct = {
  productId: string;
  slug: string;
  title: string;
  tagline: string;
  /** The lowest price at which it is sold; null when no variant is on sale. */
  fromPriceMinor: number | null;
  hasSeveralPrices: boolean;
  currency: Currency;
  pictureAlt: string;
  /** Changes whenever the product does. */
  version: string;
};
