import type { StaffProduct, StaffVariant } from '@/lib/catalogue/staff-product';
import { formatMoneyInput } from '@/lib/core/money';

/** Rows for what is yet to be written, after those that are. */
export const EMPTY_ROWS = 3;

/** A product as the fields of its form show it, by name. */
export function productFormDefaults(product: StaffProduct): Record<string, string> {
  const rows = product.specifications.flatMap(({ label, value }, index) => [
    [`specLabel.${index}`, label],
    [`specValue.${index}`, value],
  ]);
  return {
    title: product.title,
    tagline: product.tagline,
    description: product.description,
    status: product.status,
    boxContents: product.boxContents.join('\n'),
    ...Object.fromEntries(rows),
    version: String(product.version),
  };
}

/** A variant as the fields of its form show it, by name. */
export function variantFormDefaults(variant: StaffVariant): Record<string, string> {
  return {
    title: variant.title,
    sku: variant.sku,
    unitPriceMinor: formatMoneyInput(variant.unitPriceMinor, variant.currency),
    comparisonVariantId: variant.comparisonVariantId ?? '',
    comparisonQuantity: String(variant.comparisonQuantity ?? ''),
    version: String(variant.version),
  };
}
