import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Which products a page read while it was rendered: a change of any of them, and of no other, makes it stale. */
export type ProductReads = { slugs: Set<string>; isOfAll: boolean };

// Next bundles this file apart from the server that renders pages through it; both have to mean the same store.
const holder = globalThis as { nueProductReads?: AsyncLocalStorage<ProductReads> };
holder.nueProductReads ??= new AsyncLocalStorage<ProductReads>();
const current = holder.nueProductReads;

/** Runs what renders a page, and records in `reads` what it reads meanwhile. */
export function withProductReads(reads: ProductReads, work: () => void): void {
  current.run(reads, work);
}

/** Records that a page shows a product, or would if there were one of that name. */
export function recordProductRead(slug: string): void {
  current.getStore()?.slugs.add(slug);
}

/** Records that a page shows the list of products. */
export function recordProductListRead(): void {
  const reads = current.getStore();
  if (reads) reads.isOfAll = true;
}

/** Whether a change of a product concerns what was read. */
export function isConcerned({ slugs, isOfAll }: ProductReads, slug: string): boolean {
  return isOfAll || slugs.has(slug);
}
