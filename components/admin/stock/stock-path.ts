/** The page of a variant's stock. */
export function stockPath(sku: string): string {
  return `/admin/stock/${encodeURIComponent(sku)}`;
}
