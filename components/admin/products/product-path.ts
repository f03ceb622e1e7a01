/** The page of a product in the back office. */
export function productPath(slug: string): string {
  return `/admin/products/${encodeURIComponent(slug)}`;
}
