import type { Currency } from '@/lib/core/money';
import type { Specification } from './product-schema';

export const PRODUCT_STATUSES = ['draft', 'active', 'archived'] as const;
export type ProductStatus = (typeof PRODUCT_STATUSES)[number];

/** A product in the list of the back office. */
export type StaffProductRow = {
  slug: string;
  title: string;
  status: ProductStatus;
  pictureName: string | null;
  variantCount: number;
  lowestPriceMinor: number | null;
  currency: Currency;
  available: number;
};

export type StaffVariant = {
  variantId: string;
  sku: string;
  title: string;
  position: number;
  unitPriceMinor: number;
  /** What its price is compared with: so many of another version. */
  comparisonVariantId: string | null;
  comparisonQuantity: number | null;
  currency: Currency;
  isActive: boolean;
  version: number;
};

export type StaffPicture = {
  pictureId: string;
  name: string;
  alt: string;
  width: number;
  height: number;
  position: number;
  variantId: string | null;
  /** Uploaded by staff; the others came with the shop. */
  isUploaded: boolean;
  version: number;
};

/** Everything about a product that staff can change. */
export type StaffProduct = {
  productId: string;
  slug: string;
  title: string;
  tagline: string;
  description: string;
  status: ProductStatus;
  specifications: Specification[];
  areFiguresConfirmed: boolean;
  boxContents: string[];
  version: number;
  variants: StaffVariant[];
  pictures: StaffPicture[];
};
