/** The address of a product's page. */
export function productPath(slug: string): string {
  return `/products/${slug}`;
}

/** The address of a product's page with one of its variants chosen, which an advertisement may lead to. */
export function variantPath({ slug, sku }: { slug: string; sku: string }): string {
  return `${productPath(slug)}/${encodeURIComponent(sku)}`;
}
