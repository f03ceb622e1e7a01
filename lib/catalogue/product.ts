import type { Currency, Minor } from '@/lib/core/money';

/**
 * A picture of public/pictures or one that staff uploaded; `name` without size and ending. `blur` stands in for an
 * uploaded one until it is there; the others bring theirs (components/ui/picture-index.ts).
 */
export type ProductPicture = {
  name: string;
  alt: string;
  width: number;
  height: number;
  blur: string | null;
};

/** The same bought as so many of another variant, at that variant's present price. */
export type PriceComparison = { quantity: number; title: string; totalMinor: Minor };

/** What can be put in a cart. */
export type ProductVariant = {
  sku: string;
  title: string;
  unitPriceMinor: Minor;
  /** The price before a reduction: one that was asked within the last 30 days, above the present one (rule 45). */
  formerPriceMinor: Minor | null;
  /** What the same would cost in smaller packs; set only where that is more. */
  comparison: PriceComparison | null;
  currency: Currency;
  /** How many can be bought now: on hand less what is reserved. */
  available: number;
  /** The picture that stands for it, else the product's first. */
  picture: ProductPicture | null;
};

export type Product = {
  slug: string;
  title: string;
  tagline: string;
  description: string;
  specifications: { label: string; value: string }[];
  /** The owner has said that these were measured on the device. */
  areFiguresConfirmed: boolean;
  boxContents: string[];
  variants: ProductVariant[];
  pictures: ProductPicture[];
  updatedAt: Date;
};

/** The variant of that name that can be bought or is sold out; null where the product has none. */
export function findVariant(product: Product | null, sku: string): ProductVariant | null {
  return product?.variants.find((variant) => variant.sku === sku) ?? null;
}

/** What a shopper sees of the stock. Exact numbers are shown only when few are left, and are always the true ones. */
export type StockLevel = 'in_stock' | 'few_left' | 'sold_out';

const FEW = 5;

/** @param available units that can be bought now. */
export function stockLevelOf(available: number): StockLevel {
  if (available <= 0) return 'sold_out';
  return available <= FEW ? 'few_left' : 'in_stock';
}
