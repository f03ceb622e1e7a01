/** The page of a product in the back office. */
export function adminProductPath(slug: string): string {
  return `/admin/products/${encodeURIComponent(slug)}`;
}
