/** The page of a discount in the back office. */
export function discountPath(discountId: string): string {
  return `/admin/discounts/${encodeURIComponent(discountId)}`;
}
